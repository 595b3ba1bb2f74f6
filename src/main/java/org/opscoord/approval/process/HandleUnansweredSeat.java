package org.opscoord.approval.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.approval.Timeouts;
import org.opscoord.engine.ModelBean;

/** Does what the route foresees for a seat that has not voted in time. */
@ModelBean("handleUnansweredSeat")
class HandleUnansweredSeat implements JavaDelegate {

  private final Timeouts timeouts;

  HandleUnansweredSeat(Timeouts timeouts) {
    this.timeouts = timeouts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    timeouts.unanswered(ApprovalExecution.seat(execution));
  }
}
