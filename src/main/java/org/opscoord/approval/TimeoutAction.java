package org.opscoord.approval;

/** What happens to a seat that has not voted in time. */
public enum TimeoutAction {
  /** The seat goes to whoever stands one level above its holders. */
  ESCALATE,
  /** The holders are reminded and the seat stays open. */
  REMIND,
  /** The seat approves by itself, marked as automatic. */
  PASS,
  /** The seat rejects by itself, marked as automatic. */
  REJECT
}
