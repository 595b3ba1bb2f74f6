package org.opscoord.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.decision.Screening;
import org.opscoord.engine.ModelBean;

/** Passes the coordinator's question on. */
@ModelBean("askRequester")
class AskRequester implements JavaDelegate {

  private final Screening screening;

  AskRequester(Screening screening) {
    this.screening = screening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    screening.ask(DecisionCase.number(execution));
  }
}
