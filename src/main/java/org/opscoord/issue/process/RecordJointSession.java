package org.opscoord.issue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.issue.Together;

/** Keeps who came to a joint session and what was agreed. */
@ModelBean("recordJointSession")
class RecordJointSession implements JavaDelegate {

  private final Together together;

  RecordJointSession(Together together) {
    this.together = together;
  }

  @Override
  public void execute(DelegateExecution execution) {
    together.held(IssueCase.number(execution), IssueCase.stage(execution));
  }
}
