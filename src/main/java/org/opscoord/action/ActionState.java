package org.opscoord.action;

import org.opscoord.casework.CaseState;

/** Where an action item stands. */
public enum ActionState {
  /** Its owner has not said yet whether they take it on. */
  OFFERED,
  /** The owner gave it back; whoever asked names another one or drops it. */
  HANDED_BACK,
  IN_PROGRESS,
  /** The owner says that it is done; whoever asked looks at the evidence. */
  TO_CHECK,
  DONE,
  /** Given up by whoever asked, after it was handed back. */
  DROPPED,
  WITHDRAWN,
  CANCELLED;

  /** Whether somebody still has to do something. */
  public boolean open() {
    return compareTo(DONE) < 0;
  }

  /** The final state that follows from how the case ended. */
  static ActionState after(CaseState state, String outcome) {
    return switch (state) {
      case CLOSED -> outcome.equals(ActionModel.DONE) ? DONE : DROPPED;
      case WITHDRAWN -> WITHDRAWN;
      default -> CANCELLED;
    };
  }
}
