package org.opscoord.approval.process;

import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.approval.ApprovalModel;
import org.opscoord.approval.Rounds;
import org.opscoord.engine.ModelBean;

/** Ends the round and tells the caller how. */
@ModelBean("endRound")
class EndRound implements JavaDelegate {

  private static final int LONGEST_VARIABLE = 4_000;

  private final Rounds rounds;

  EndRound(Rounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var conclusion =
        rounds.end(ApprovalExecution.number(execution), ApprovalExecution.round(execution));
    ApprovalModel.OUTCOME.set(execution, conclusion.outcome().name().toLowerCase(Locale.ROOT));
    if (conclusion.returnTo() != null) {
      ApprovalModel.RETURN_TO.set(execution, conclusion.returnTo());
    }
    if (conclusion.reason() != null) {
      ApprovalModel.REASON.set(execution, shortened(conclusion.reason()));
    }
  }

  private static String shortened(String reason) {
    return reason.length() <= LONGEST_VARIABLE
        ? reason
        : reason.substring(0, LONGEST_VARIABLE - 1) + "…";
  }
}
