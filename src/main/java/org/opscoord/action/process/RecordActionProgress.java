package org.opscoord.action.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.action.ActionItems;
import org.opscoord.engine.ModelBean;

/** Keeps what the owner wrote about their work. */
@ModelBean("recordActionProgress")
class RecordActionProgress implements JavaDelegate {

  private final ActionItems items;

  RecordActionProgress(ActionItems items) {
    this.items = items;
  }

  @Override
  public void execute(DelegateExecution execution) {
    items.recordProgress(ActionCase.number(execution));
  }
}
