package org.opscoord.action.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.action.ActionEnding;
import org.opscoord.engine.ModelBean;

/** Ends it as done. */
@ModelBean("closeAction")
class CloseAction implements JavaDelegate {

  private final ActionEnding ending;

  CloseAction(ActionEnding ending) {
    this.ending = ending;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ending.close(ActionCase.number(execution));
  }
}
