package org.opscoord.action.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.action.ActionItems;
import org.opscoord.engine.ModelBean;

/** Offers it to another owner. */
@ModelBean("nameActionOwner")
class NameActionOwner implements JavaDelegate {

  private final ActionItems items;

  NameActionOwner(ActionItems items) {
    this.items = items;
  }

  @Override
  public void execute(DelegateExecution execution) {
    items.nameOwner(ActionCase.number(execution));
  }
}
