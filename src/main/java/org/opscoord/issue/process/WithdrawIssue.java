package org.opscoord.issue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.issue.IssueEnding;

/** Ends an issue that the reporter takes back. */
@ModelBean("withdrawIssue")
class WithdrawIssue implements JavaDelegate {

  private final IssueEnding ending;

  WithdrawIssue(IssueEnding ending) {
    this.ending = ending;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ending.withdraw(IssueCase.number(execution));
  }
}
