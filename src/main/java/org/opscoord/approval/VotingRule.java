package org.opscoord.approval;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * When a body approves, and from which vote on that is certain.
 *
 * @param threshold share of the seats, above 0 and at most 1; only majority and quorum have one
 * @param veto whether a single vote against decides
 * @throws IllegalArgumentException for a threshold that is missing, superfluous or can never be met
 */
record VotingRule(VotingMethod method, @Nullable BigDecimal threshold, boolean veto) {

  /** What the votes so far mean. */
  enum Verdict {
    /** A remaining vote can still change it. */
    OPEN,
    APPROVED,
    NOT_APPROVED
  }

  VotingRule {
    var needed = method == VotingMethod.MAJORITY || method == VotingMethod.QUORUM;
    if (needed != (threshold != null)) {
      throw new IllegalArgumentException(
          "%s %s a threshold".formatted(method, needed ? "needs" : "has no"));
    }
    if (threshold != null) {
      var mostOrMore = threshold.compareTo(BigDecimal.ONE);
      if (threshold.signum() <= 0
          || mostOrMore > 0
          || (mostOrMore == 0 && method == VotingMethod.MAJORITY)) {
        throw new IllegalArgumentException(
            "No body can meet %s with a threshold of %s".formatted(method, threshold));
      }
    }
  }

  /** Whether the body has approved if nobody votes any more. */
  boolean approves(Tally votes) {
    if (veto && votes.against() > 0) {
      return false;
    }
    return switch (method) {
      case ANY -> votes.approvals() > 0;
      case ALL, IN_TURN ->
          votes.approvals() > 0 && votes.approvals() + votes.abstentions() == votes.seats();
      case MAJORITY ->
          votes.approvals() > votes.against()
              && compareWithShare(votes.approvals(), votes.seats() - votes.abstentions()) > 0;
      case QUORUM ->
          votes.approvals() > votes.against() && compareWithShare(votes.cast(), votes.seats()) >= 0;
    };
  }

  /**
   * What the votes so far mean: decided as soon as the remaining seats cannot change whether the
   * body approves, whatever they vote and whoever of them stays silent, and not earlier.
   *
   * <p>Three continuations stand for all. Nothing serves an approval better than that every
   * remaining seat approves. Nothing harms it more than that every one is against, or, where a
   * quorum is missing, that every one stays silent.
   */
  Verdict verdict(Tally votes) {
    if (approves(votes) && approves(votes.restIsAgainst())) {
      return Verdict.APPROVED;
    }
    return approves(votes.restApproves()) ? Verdict.OPEN : Verdict.NOT_APPROVED;
  }

  private int compareWithShare(int count, int of) {
    if (threshold == null) {
      throw new IllegalStateException(method + " has no threshold");
    }
    return BigDecimal.valueOf(count).compareTo(threshold.multiply(BigDecimal.valueOf(of)));
  }
}
