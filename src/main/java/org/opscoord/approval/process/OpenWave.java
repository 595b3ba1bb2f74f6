package org.opscoord.approval.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.approval.Stages;
import org.opscoord.engine.ModelBean;

/** Opens the next wave of a body: its seats may vote from now on. */
@ModelBean("openWave")
class OpenWave implements JavaDelegate {

  private final Stages stages;

  OpenWave(Stages stages) {
    this.stages = stages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    stages.openNextWave(ApprovalExecution.body(execution));
  }
}
