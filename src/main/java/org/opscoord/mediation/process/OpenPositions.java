package org.opscoord.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.mediation.MediationRounds;

/** Lets the sides read each other's positions. */
@ModelBean("openPositions")
class OpenPositions implements JavaDelegate {

  private final MediationRounds rounds;

  OpenPositions(MediationRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public void execute(DelegateExecution execution) {
    rounds.openPositions(MediationCase.number(execution));
  }
}
