package org.opscoord.casework;

/** Where a case stands. Everything but {@link #OPEN} is final. */
public enum CaseState {
  OPEN,
  /** Ended as its process intends, whatever the outcome. */
  CLOSED,
  /** Not taken on, with a reason. */
  DECLINED,
  /** Taken back by the requester. */
  WITHDRAWN,
  /** Ended by a coordinator. */
  CANCELLED
}
