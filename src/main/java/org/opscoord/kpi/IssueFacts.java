package org.opscoord.kpi;

import java.math.BigDecimal;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.DepartmentId;
import org.opscoord.issue.IssueEvents.IssueEscalated;
import org.opscoord.issue.IssueEvents.IssueReopened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Counts each climb of an issue, and each time that it turned out not to be solved, charged to its
 * department. The step is the level that joins or goes on, which is the value too.
 */
@Component
class IssueFacts {

  private final Facts facts;

  IssueFacts(Facts facts) {
    this.facts = facts;
  }

  @EventListener
  void on(IssueEscalated event) {
    record(
        "" + event.stage().id(),
        "issue.escalation",
        event.stage().number(),
        event.department(),
        event.toLevel());
  }

  @EventListener
  void on(IssueReopened event) {
    record(
        "" + event.answer(),
        "issue.reopened",
        event.caseNumber(),
        event.department(),
        event.level());
  }

  private void record(
      String key, String measure, CaseNumber number, DepartmentId department, int level) {
    facts.record(key, measure, "level-" + level, number, department, BigDecimal.valueOf(level));
  }
}
