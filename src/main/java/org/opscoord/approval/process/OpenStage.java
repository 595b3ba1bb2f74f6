package org.opscoord.approval.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.approval.ApprovalModel;
import org.opscoord.approval.Stages;
import org.opscoord.engine.ModelBean;

/** Opens the next stage of the round and seats its bodies. */
@ModelBean("openStage")
class OpenStage implements JavaDelegate {

  private final Stages stages;

  OpenStage(Stages stages) {
    this.stages = stages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = ApprovalExecution.number(execution);
    var stage = stages.openNext(number, ApprovalExecution.round(execution));
    ApprovalModel.STAGE.set(execution, stage);
  }
}
