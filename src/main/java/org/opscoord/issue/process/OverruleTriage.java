package org.opscoord.issue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.issue.Issues;
import org.opscoord.issue.Levels;

/** Lets the issue begin anew with the severity and department that a coordinator named. */
@ModelBean("overruleTriage")
class OverruleTriage implements JavaDelegate {

  private final Issues issues;
  private final Levels levels;

  OverruleTriage(Issues issues, Levels levels) {
    this.issues = issues;
    this.levels = levels;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = IssueCase.number(execution);
    IssueCase.SEVERITY.set(execution, issues.overruleTriage(number).name());
    IssueCase.LEVEL.set(execution, 1);
    levels.close(number);
    IssueCase.ENDING.set(execution, "overruled");
  }
}
