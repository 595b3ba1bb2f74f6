package org.opscoord.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.decision.DecisionEnding;
import org.opscoord.engine.ModelBean;

/** Notes that the decision is late. */
@ModelBean("noteNeededByPassed")
class NoteNeededByPassed implements JavaDelegate {

  private final DecisionEnding ending;

  NoteNeededByPassed(DecisionEnding ending) {
    this.ending = ending;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ending.neededByPassed(DecisionCase.number(execution));
  }
}
