package org.opscoord.action.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.action.ActionItems;
import org.opscoord.engine.ModelBean;

/** Notes why the owner does not take it on. */
@ModelBean("handBackAction")
class HandBackAction implements JavaDelegate {

  private final ActionItems items;

  HandBackAction(ActionItems items) {
    this.items = items;
  }

  @Override
  public void execute(DelegateExecution execution) {
    items.handBack(ActionCase.number(execution));
  }
}
