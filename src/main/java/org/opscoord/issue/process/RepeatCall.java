package org.opscoord.issue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.issue.Levels;

/** Calls the last level again. */
@ModelBean("repeatCall")
class RepeatCall implements JavaDelegate {

  private final Levels levels;

  RepeatCall(Levels levels) {
    this.levels = levels;
  }

  @Override
  public void execute(DelegateExecution execution) {
    levels.callAgain(IssueCase.number(execution));
  }
}
