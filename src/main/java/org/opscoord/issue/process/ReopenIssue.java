package org.opscoord.issue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.issue.IssueEnding;

/** Lets an issue that is not solved go on one level higher. */
@ModelBean("reopenIssue")
class ReopenIssue implements JavaDelegate {

  private final IssueEnding ending;

  ReopenIssue(IssueEnding ending) {
    this.ending = ending;
  }

  @Override
  public void execute(DelegateExecution execution) {
    IssueCase.LEVEL.set(execution, ending.reopen(IssueCase.number(execution)));
  }
}
