package org.opscoord.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.decision.DecisionEnding;
import org.opscoord.engine.ModelBean;

/** Closes the case with its outcome. */
@ModelBean("closeDecision")
class CloseDecision implements JavaDelegate {

  private final DecisionEnding ending;

  CloseDecision(DecisionEnding ending) {
    this.ending = ending;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ending.close(DecisionCase.number(execution));
  }
}
