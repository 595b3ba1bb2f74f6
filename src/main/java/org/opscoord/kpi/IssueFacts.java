package org.opscoord.kpi;

import java.math.BigDecimal;
import org.opscoord.issue.IssueEvents.IssueEscalated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts each climb of an issue, charged to its department; the value is the level that joins. */
@Component
class IssueFacts {

  private final Facts facts;

  IssueFacts(Facts facts) {
    this.facts = facts;
  }

  @EventListener
  void on(IssueEscalated event) {
    facts.record(
        "" + event.stage().id(),
        "issue.escalation",
        event.stage().number(),
        event.department(),
        BigDecimal.valueOf(event.toLevel()));
  }
}
