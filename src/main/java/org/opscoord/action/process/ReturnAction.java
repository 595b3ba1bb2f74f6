package org.opscoord.action.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.action.ActionItems;
import org.opscoord.engine.ModelBean;

/** Gives it back to the owner because the evidence does not suffice. */
@ModelBean("returnAction")
class ReturnAction implements JavaDelegate {

  private final ActionItems items;

  ReturnAction(ActionItems items) {
    this.items = items;
  }

  @Override
  public void execute(DelegateExecution execution) {
    items.giveBackForWork(ActionCase.number(execution));
  }
}
