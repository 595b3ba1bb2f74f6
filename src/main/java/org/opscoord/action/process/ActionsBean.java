package org.opscoord.action.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.opscoord.action.ActionDelay;
import org.opscoord.action.ActionPeople;
import org.opscoord.engine.ModelBean;

/** What the model asks about an action item. Public, because expressions only reach public ones. */
@ModelBean("actions")
public class ActionsBean {

  private final ActionPeople people;
  private final ActionDelay delay;

  ActionsBean(ActionPeople people, ActionDelay delay) {
    this.people = people;
    this.delay = delay;
  }

  /** Id of the person who does it, or of the coordinator when that person has left. */
  public String owner(DelegateExecution execution) {
    return people.owner(ActionCase.number(execution)).value();
  }

  /** Id of the person who asked for it, or of the coordinator when that person has left. */
  public String requester(DelegateExecution execution) {
    return people.requester(ActionCase.number(execution)).value();
  }

  /** The end of the day on which it is due. */
  public Date due(DelegateExecution execution) {
    return Date.from(delay.dueAt(ActionCase.number(execution)));
  }

  /** A working day after the day on which it was due. */
  public Date climbs(DelegateExecution execution) {
    return Date.from(delay.climbsAt(ActionCase.number(execution)));
  }
}
