package org.opscoord.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.opscoord.approval.ApprovalRecord;
import org.opscoord.approval.Approvals;
import org.opscoord.approval.Outcome;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.FormContext;
import org.springframework.stereotype.Component;

/** After a return the forms say that it was one, and why. */
@Component
class ReturnContext implements FormContext {

  private final Approvals approvals;

  ReturnContext(Approvals approvals) {
    this.approvals = approvals;
  }

  @Override
  public boolean concerns(String process, String step) {
    return process.equals(DecisionModel.PROCESS) && DecisionModel.RETURN_STEPS.contains(step);
  }

  @Override
  public Map<String, JsonNode> values(Opened opened) {
    var returned = returned(opened.caseNumber());
    var reason = returned.map(ApprovalRecord::reason).orElse("");
    return new FormValues()
        .put("isReturned", returned.isPresent())
        .put("returnReason", Words.quoted(reason))
        .all();
  }

  private Optional<ApprovalRecord> returned(CaseNumber number) {
    var rounds = approvals.of(number);
    return rounds.stream()
        .skip(Math.max(0, rounds.size() - 1))
        .findFirst()
        .filter(newest -> newest.outcome() == Outcome.RETURNED);
  }
}
