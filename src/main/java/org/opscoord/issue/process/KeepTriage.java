package org.opscoord.issue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.directory.DepartmentId;
import org.opscoord.engine.ModelBean;
import org.opscoord.issue.Issues;
import org.opscoord.issue.Severity;

/** Keeps severity and department as the rules give them. */
@ModelBean("keepTriage")
class KeepTriage implements JavaDelegate {

  private final Issues issues;

  KeepTriage(Issues issues) {
    this.issues = issues;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var line = RuleLine.taken(execution, IssueCase.TRIAGED);
    var severity = Severity.valueOf(line.text("severity"));
    issues.triage(IssueCase.number(execution), severity, new DepartmentId(line.text("department")));
    IssueCase.SEVERITY.set(execution, severity.name());
    IssueCase.LEVEL.set(execution, 1);
  }
}
