package org.opscoord.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.decision.InformationRound;
import org.opscoord.engine.ModelBean;

/** Records who was not heard in time. */
@ModelBean("recordMissingInformation")
class RecordMissingInformation implements JavaDelegate {

  private final InformationRound round;

  RecordMissingInformation(InformationRound round) {
    this.round = round;
  }

  @Override
  public void execute(DelegateExecution execution) {
    round.recordMissing(DecisionCase.number(execution));
  }
}
