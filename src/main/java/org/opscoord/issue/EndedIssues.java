package org.opscoord.issue;

import org.opscoord.casework.CaseEvents.CaseEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nothing is merged into an issue that has ended, and no report is compared with it. */
@Component
class EndedIssues {

  private final AlikeRepository alike;

  EndedIssues(AlikeRepository alike) {
    this.alike = alike;
  }

  @EventListener
  void on(CaseEnded event) {
    if (event.caseFile().kind().equals(IssueModel.KIND)) {
      alike.end(event.caseFile().number());
    }
  }
}
