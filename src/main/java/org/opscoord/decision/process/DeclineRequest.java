package org.opscoord.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.decision.Screening;
import org.opscoord.engine.ModelBean;

/** Ends a request that is not taken on. */
@ModelBean("declineRequest")
class DeclineRequest implements JavaDelegate {

  private final Screening screening;

  DeclineRequest(Screening screening) {
    this.screening = screening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    screening.decline(DecisionCase.number(execution));
  }
}
