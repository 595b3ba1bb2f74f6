package org.opscoord.approval.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.approval.ApprovalModel;
import org.opscoord.approval.Rounds;
import org.opscoord.approval.Route;
import org.opscoord.engine.ModelBean;

/** Opens a round along the route that the rule table gave. */
@ModelBean("openRound")
class OpenRound implements JavaDelegate {

  private final Rounds rounds;

  OpenRound(Rounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var route = Route.of(lines(execution.getVariable(ApprovalModel.ROUTE)));
    execution.removeVariable(ApprovalModel.ROUTE);
    var subjectType = ApprovalModel.SUBJECT_TYPE.require(execution);
    var round = rounds.open(ApprovalExecution.number(execution), subjectType, route);
    ApprovalModel.ROUND.set(execution, round);
  }

  @SuppressWarnings("unchecked") // The engine maps every line of a result list so.
  private static List<Map<String, Object>> lines(Object route) {
    return (List<Map<String, Object>>) route;
  }
}
