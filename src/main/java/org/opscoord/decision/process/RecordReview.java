package org.opscoord.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.decision.Registration;
import org.opscoord.engine.ModelBean;

/** Adds the review to the register. */
@ModelBean("recordReview")
class RecordReview implements JavaDelegate {

  private final Registration registration;

  RecordReview(Registration registration) {
    this.registration = registration;
  }

  @Override
  public void execute(DelegateExecution execution) {
    registration.recordReview(DecisionCase.number(execution));
  }
}
