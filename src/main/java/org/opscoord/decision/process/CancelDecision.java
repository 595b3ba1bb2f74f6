package org.opscoord.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.decision.DecisionEnding;
import org.opscoord.engine.ModelBean;

/** Ends a case that a coordinator cancels. */
@ModelBean("cancelDecision")
class CancelDecision implements JavaDelegate {

  private final DecisionEnding ending;

  CancelDecision(DecisionEnding ending) {
    this.ending = ending;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ending.cancel(DecisionCase.number(execution));
  }
}
