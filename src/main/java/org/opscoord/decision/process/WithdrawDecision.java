package org.opscoord.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.decision.DecisionEnding;
import org.opscoord.engine.ModelBean;

/** Ends a case that the requester takes back. */
@ModelBean("withdrawDecision")
class WithdrawDecision implements JavaDelegate {

  private final DecisionEnding ending;

  WithdrawDecision(DecisionEnding ending) {
    this.ending = ending;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ending.withdraw(DecisionCase.number(execution));
  }
}
