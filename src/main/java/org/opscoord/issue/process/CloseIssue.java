package org.opscoord.issue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.issue.IssueEnding;

/** Ends a solved issue. */
@ModelBean("closeIssue")
class CloseIssue implements JavaDelegate {

  private final IssueEnding ending;

  CloseIssue(IssueEnding ending) {
    this.ending = ending;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ending.close(IssueCase.number(execution));
  }
}
