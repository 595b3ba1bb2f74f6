package org.opscoord.issue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.issue.IssueEnding;

/** Notes that the reporter has said nothing in time. */
@ModelBean("noteSilence")
class NoteSilence implements JavaDelegate {

  private final IssueEnding ending;

  NoteSilence(IssueEnding ending) {
    this.ending = ending;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ending.silent(IssueCase.number(execution));
  }
}
