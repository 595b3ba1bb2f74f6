package org.opscoord.approval;

/** How a body, a stage or a round ended. */
public enum Outcome {
  APPROVED,
  REJECTED,
  /** Not approved, and at least one vote asked to go back to an earlier step. */
  RETURNED
}
