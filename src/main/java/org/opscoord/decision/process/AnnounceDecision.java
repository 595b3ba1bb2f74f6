package org.opscoord.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.decision.Registration;
import org.opscoord.engine.ModelBean;

/** Tells everybody concerned. */
@ModelBean("announceDecision")
class AnnounceDecision implements JavaDelegate {

  private final Registration registration;

  AnnounceDecision(Registration registration) {
    this.registration = registration;
  }

  @Override
  public void execute(DelegateExecution execution) {
    registration.announce(DecisionCase.number(execution));
  }
}
