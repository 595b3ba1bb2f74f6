package org.opscoord.issue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.issue.Solving;

/** Notes who took the issue on. */
@ModelBean("recordAcknowledgement")
class RecordAcknowledgement implements JavaDelegate {

  private final Solving solving;

  RecordAcknowledgement(Solving solving) {
    this.solving = solving;
  }

  @Override
  public void execute(DelegateExecution execution) {
    solving.acknowledge(IssueCase.number(execution), IssueCase.stage(execution));
  }
}
