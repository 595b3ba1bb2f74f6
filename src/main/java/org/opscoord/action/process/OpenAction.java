package org.opscoord.action.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.action.ActionItems;
import org.opscoord.engine.ModelBean;

/** Keeps what was asked and offers it to its owner. */
@ModelBean("openAction")
class OpenAction implements JavaDelegate {

  private final ActionItems items;

  OpenAction(ActionItems items) {
    this.items = items;
  }

  @Override
  public void execute(DelegateExecution execution) {
    items.open(ActionCase.number(execution));
  }
}
