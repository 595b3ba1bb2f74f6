package org.opscoord.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.decision.Screening;
import org.opscoord.engine.ModelBean;

/** Names lead and affected departments. */
@ModelBean("acceptRequest")
class AcceptRequest implements JavaDelegate {

  private final Screening screening;

  AcceptRequest(Screening screening) {
    this.screening = screening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    screening.accept(DecisionCase.number(execution));
  }
}
