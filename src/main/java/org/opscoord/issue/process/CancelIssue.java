package org.opscoord.issue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.issue.IssueEnding;

/** Ends an issue that a coordinator cancels. */
@ModelBean("cancelIssue")
class CancelIssue implements JavaDelegate {

  private final IssueEnding ending;

  CancelIssue(IssueEnding ending) {
    this.ending = ending;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ending.cancel(IssueCase.number(execution));
  }
}
