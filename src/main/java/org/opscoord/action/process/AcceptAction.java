package org.opscoord.action.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.action.ActionItems;
import org.opscoord.engine.ModelBean;

/** Notes that the owner takes it on. */
@ModelBean("acceptAction")
class AcceptAction implements JavaDelegate {

  private final ActionItems items;

  AcceptAction(ActionItems items) {
    this.items = items;
  }

  @Override
  public void execute(DelegateExecution execution) {
    items.accept(ActionCase.number(execution));
  }
}
