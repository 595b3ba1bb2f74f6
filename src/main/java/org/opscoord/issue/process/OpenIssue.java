package org.opscoord.issue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.issue.Issues;

/** Keeps what was reported in the issue file. */
@ModelBean("openIssue")
class OpenIssue implements JavaDelegate {

  private final Issues issues;

  OpenIssue(Issues issues) {
    this.issues = issues;
  }

  @Override
  public void execute(DelegateExecution execution) {
    issues.open(IssueCase.number(execution));
  }
}
