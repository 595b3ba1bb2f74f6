package org.opscoord.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.mediation.MediationRounds;

/** Names the mediator. */
@ModelBean("nameMediator")
class NameMediator implements JavaDelegate {

  private final MediationRounds rounds;

  NameMediator(MediationRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public void execute(DelegateExecution execution) {
    rounds.nameMediator(MediationCase.number(execution));
  }
}
