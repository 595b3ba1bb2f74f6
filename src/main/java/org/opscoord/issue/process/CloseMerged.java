package org.opscoord.issue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.issue.IssueEnding;

/** Ends a merged issue after the one it was merged into. */
@ModelBean("closeMerged")
class CloseMerged implements JavaDelegate {

  private final IssueEnding ending;

  CloseMerged(IssueEnding ending) {
    this.ending = ending;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ending.closeMerged(IssueCase.number(execution));
  }
}
