package org.opscoord.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.mediation.MediationEnding;

/** Starts a case for each action. */
@ModelBean("startActionItems")
class StartActionItems implements JavaDelegate {

  private final MediationEnding ending;

  StartActionItems(MediationEnding ending) {
    this.ending = ending;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ending.startActions(MediationCase.number(execution));
  }
}
