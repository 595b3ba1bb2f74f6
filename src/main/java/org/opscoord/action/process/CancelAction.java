package org.opscoord.action.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.action.ActionEnding;
import org.opscoord.engine.ModelBean;

/** Ends it because a coordinator cancels it. */
@ModelBean("cancelAction")
class CancelAction implements JavaDelegate {

  private final ActionEnding ending;

  CancelAction(ActionEnding ending) {
    this.ending = ending;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ending.cancel(ActionCase.number(execution));
  }
}
