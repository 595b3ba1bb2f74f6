package org.opscoord.approval;

/** How the votes of a body make its decision. */
public enum VotingMethod {
  /** One approval approves. */
  ANY,
  /** Every seat that does not abstain must approve, and at least one. */
  ALL,
  /** As {@link #ALL}, one seat after another. */
  IN_TURN,
  /** Approvals are more than the threshold of the seats that do not abstain. */
  MAJORITY,
  /**
   * At least the threshold of the seats have voted, and approvals are more than half of the votes
   * for or against.
   */
  QUORUM
}
