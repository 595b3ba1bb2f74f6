package org.opscoord.action.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.action.ActionItems;
import org.opscoord.engine.ModelBean;

/** Ends it because whoever asked gives it up. */
@ModelBean("dropAction")
class DropAction implements JavaDelegate {

  private final ActionItems items;

  DropAction(ActionItems items) {
    this.items = items;
  }

  @Override
  public void execute(DelegateExecution execution) {
    items.drop(ActionCase.number(execution));
  }
}
