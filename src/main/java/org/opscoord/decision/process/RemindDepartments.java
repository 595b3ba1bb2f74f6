package org.opscoord.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.decision.InformationRound;
import org.opscoord.engine.ModelBean;

/** Reminds departments that have not answered. */
@ModelBean("remindDepartments")
class RemindDepartments implements JavaDelegate {

  private final InformationRound round;

  RemindDepartments(InformationRound round) {
    this.round = round;
  }

  @Override
  public void execute(DelegateExecution execution) {
    round.remind(DecisionCase.number(execution));
  }
}
