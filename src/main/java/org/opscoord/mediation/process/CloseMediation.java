package org.opscoord.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.mediation.MediationEnding;

/** Ends the mediation and leaves its outcome to the caller. */
@ModelBean("closeMediation")
class CloseMediation implements JavaDelegate {

  private final MediationEnding ending;

  CloseMediation(MediationEnding ending) {
    this.ending = ending;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var outcome = ending.close(MediationCase.number(execution));
    MediationVariables.OUTCOME.set(execution, outcome.kind());
    MediationVariables.TEXT.set(execution, outcome.text());
  }
}
