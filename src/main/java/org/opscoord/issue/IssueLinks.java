package org.opscoord.issue;

import java.util.HashMap;
import java.util.Map;
import org.opscoord.casework.Answer;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseStarts;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever works on an issue starts beside it: action items, and a decision. */
@Service
@Transactional
public class IssueLinks {

  private static final String ACTION_ITEM = "action-item";
  private static final String DECISION = "coordinated-decision";

  private final Issues issues;
  private final CaseStarts starts;
  private final Trail trail;

  IssueLinks(Issues issues, CaseStarts starts, Trail trail) {
    this.issues = issues;
    this.starts = starts;
    this.trail = trail;
  }

  /** Starts what an answer to the solving step asks for, in the name of whoever gave it. */
  void start(Answer answer) {
    for (var action : LinkedAction.of(answer)) {
      begun("issue.action.started", ACTION_ITEM, answer, action(action));
    }
    var fields = new Fields(answer.values());
    if (fields.flag("decisionNeeded")) {
      begun("issue.decision.started", DECISION, answer, decision(answer.caseNumber(), fields));
    }
  }

  private void begun(String entry, String process, Answer answer, Map<String, Object> start) {
    var source = answer.caseNumber();
    var started = starts.start(process, answer.person(), start, source);
    trail.record(Entry.by(source, entry, answer.person(), answer.step(), started.value()));
  }

  private static Map<String, Object> action(LinkedAction action) {
    return Map.of(
        "title", action.title(),
        "owner", action.owner(),
        "dueDate", action.dueDate().toString(),
        "expectedEvidence", action.expectedEvidence(),
        "sourceKind", "issue");
  }

  private Map<String, Object> decision(CaseNumber number, Fields fields) {
    var report = issues.require(number).report();
    var answers = new HashMap<String, Object>();
    answers.put("title", report.title());
    answers.put("background", report.happened());
    answers.put("desiredOutcome", fields.text("desiredOutcome"));
    answers.put("category", fields.text("decisionCategory"));
    answers.put("amount", fields.values().path("decisionAmount").asDouble());
    answers.put("impact", fields.whole("decisionImpact"));
    answers.put("urgency", fields.text("decisionUrgency"));
    answers.put("neededBy", fields.text("neededBy"));
    return answers;
  }
}
