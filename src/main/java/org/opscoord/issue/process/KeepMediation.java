package org.opscoord.issue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.issue.Together;

/** Keeps what was settled or ruled. */
@ModelBean("keepMediation")
class KeepMediation implements JavaDelegate {

  private final Together together;

  KeepMediation(Together together) {
    this.together = together;
  }

  @Override
  public void execute(DelegateExecution execution) {
    together.keepMediation(
        IssueCase.number(execution),
        IssueCase.stage(execution),
        IssueCase.MEDIATION_OUTCOME.require(execution),
        IssueCase.MEDIATION_TEXT.require(execution));
  }
}
