package org.opscoord.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.decision.FollowUpActions;
import org.opscoord.engine.ModelBean;

/** Starts an action item for each follow-up. */
@ModelBean("createActionItems")
class CreateActionItems implements JavaDelegate {

  private final FollowUpActions actions;

  CreateActionItems(FollowUpActions actions) {
    this.actions = actions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    actions.start(DecisionCase.number(execution));
  }
}
