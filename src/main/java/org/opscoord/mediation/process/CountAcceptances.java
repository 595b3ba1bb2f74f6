package org.opscoord.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.mediation.MediationRounds;

/** Takes silence for acceptance. */
@ModelBean("countAcceptances")
class CountAcceptances implements JavaDelegate {

  private final MediationRounds rounds;

  CountAcceptances(MediationRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public void execute(DelegateExecution execution) {
    rounds.countAcceptances(MediationCase.number(execution));
  }
}
