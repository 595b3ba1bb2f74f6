package org.opscoord.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.mediation.MediationEnding;

/** Ends a case that a coordinator cancels. */
@ModelBean("cancelMediation")
class CancelMediation implements JavaDelegate {

  private final MediationEnding ending;

  CancelMediation(MediationEnding ending) {
    this.ending = ending;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ending.cancel(MediationCase.number(execution));
  }
}
