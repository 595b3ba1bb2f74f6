package org.opscoord.action;

import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.Cases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an action item ends. */
@Service
@Transactional
public class ActionEnding {

  private final Cases cases;

  ActionEnding(Cases cases) {
    this.cases = cases;
  }

  /** Its evidence was accepted. */
  public void close(CaseNumber number) {
    cases.end(number, CaseState.CLOSED, ActionModel.DONE);
  }

  /** Whoever asked for it takes it back. */
  public void withdraw(CaseNumber number) {
    cases.end(number, CaseState.WITHDRAWN, "withdrawn");
  }

  /** A coordinator ends it. */
  public void cancel(CaseNumber number) {
    cases.end(number, CaseState.CANCELLED, "cancelled");
  }
}
