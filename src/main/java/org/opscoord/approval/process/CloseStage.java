package org.opscoord.approval.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.approval.Stages;
import org.opscoord.engine.ModelBean;

/** Notes how the stage was decided. */
@ModelBean("closeStage")
class CloseStage implements JavaDelegate {

  private final Stages stages;

  CloseStage(Stages stages) {
    this.stages = stages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    stages.close(
        ApprovalExecution.number(execution),
        ApprovalExecution.round(execution),
        ApprovalExecution.stage(execution));
  }
}
