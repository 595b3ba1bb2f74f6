package org.opscoord.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.mediation.MediationEnding;

/** Ends a case that the requester takes back. */
@ModelBean("withdrawMediation")
class WithdrawMediation implements JavaDelegate {

  private final MediationEnding ending;

  WithdrawMediation(MediationEnding ending) {
    this.ending = ending;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ending.withdraw(MediationCase.number(execution));
  }
}
