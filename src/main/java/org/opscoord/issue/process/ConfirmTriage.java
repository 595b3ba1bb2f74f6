package org.opscoord.issue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.issue.Issues;

/** Notes that a coordinator has looked and the triage stands. */
@ModelBean("confirmTriage")
class ConfirmTriage implements JavaDelegate {

  private final Issues issues;

  ConfirmTriage(Issues issues) {
    this.issues = issues;
  }

  @Override
  public void execute(DelegateExecution execution) {
    issues.confirmTriage(IssueCase.number(execution));
  }
}
