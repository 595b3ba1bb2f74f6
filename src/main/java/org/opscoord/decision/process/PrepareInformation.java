package org.opscoord.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.decision.InformationRound;
import org.opscoord.engine.ModelBean;

/** Begins a round of information. */
@ModelBean("prepareInformation")
class PrepareInformation implements JavaDelegate {

  private final InformationRound round;

  PrepareInformation(InformationRound round) {
    this.round = round;
  }

  @Override
  public void execute(DelegateExecution execution) {
    round.prepare(DecisionCase.number(execution));
  }
}
