package org.opscoord.issue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.issue.IssueEnding;

/** Merges the issue into one that was reported before. */
@ModelBean("mergeIssue")
class MergeIssue implements JavaDelegate {

  private final IssueEnding ending;

  MergeIssue(IssueEnding ending) {
    this.ending = ending;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ending.merge(IssueCase.number(execution));
    IssueCase.ENDING.set(execution, "merged");
  }
}
