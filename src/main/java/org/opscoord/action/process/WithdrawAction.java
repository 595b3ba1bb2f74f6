package org.opscoord.action.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.action.ActionEnding;
import org.opscoord.engine.ModelBean;

/** Ends it because whoever asked takes it back. */
@ModelBean("withdrawAction")
class WithdrawAction implements JavaDelegate {

  private final ActionEnding ending;

  WithdrawAction(ActionEnding ending) {
    this.ending = ending;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ending.withdraw(ActionCase.number(execution));
  }
}
