package org.opscoord.issue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.issue.Together;

/** Invites the departments that an issue concerns. */
@ModelBean("conveneJointSession")
class ConveneJointSession implements JavaDelegate {

  private final Together together;

  ConveneJointSession(Together together) {
    this.together = together;
  }

  @Override
  public void execute(DelegateExecution execution) {
    together.convene(IssueCase.number(execution), IssueCase.stage(execution));
  }
}
