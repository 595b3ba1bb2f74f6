package org.opscoord.action.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.action.ActionDelay;
import org.opscoord.engine.ModelBean;

/** Tells the head that it is late. */
@ModelBean("tellActionHead")
class TellActionHead implements JavaDelegate {

  private final ActionDelay delay;

  TellActionHead(ActionDelay delay) {
    this.delay = delay;
  }

  @Override
  public void execute(DelegateExecution execution) {
    delay.tellHead(ActionCase.number(execution));
  }
}
