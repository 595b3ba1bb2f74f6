package org.opscoord.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.decision.Screening;
import org.opscoord.engine.ModelBean;

/** Keeps what was asked in the decision file. */
@ModelBean("openDecision")
class OpenDecision implements JavaDelegate {

  private final Screening screening;

  OpenDecision(Screening screening) {
    this.screening = screening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    screening.open(DecisionCase.number(execution));
  }
}
