package org.opscoord.issue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.issue.Levels;

/** Lets the issue climb to the next level, if there is one. */
@ModelBean("climbLevel")
class ClimbLevel implements JavaDelegate {

  private final Levels levels;

  ClimbLevel(Levels levels) {
    this.levels = levels;
  }

  @Override
  public void execute(DelegateExecution execution) {
    IssueCase.LEVEL.set(execution, levels.climb(IssueCase.number(execution)));
  }
}
