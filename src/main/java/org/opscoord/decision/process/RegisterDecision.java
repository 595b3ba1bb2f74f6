package org.opscoord.decision.process;

import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.approval.Outcome;
import org.opscoord.decision.Registration;
import org.opscoord.engine.ModelBean;

/** Registers the outcome of the approval. */
@ModelBean("registerDecision")
class RegisterDecision implements JavaDelegate {

  private final Registration registration;

  RegisterDecision(Registration registration) {
    this.registration = registration;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var outcome = DecisionVariables.APPROVAL_OUTCOME.require(execution);
    registration.register(
        DecisionCase.number(execution), Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)));
  }
}
