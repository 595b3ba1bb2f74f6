package org.opscoord.approval;

import java.util.Collection;

/**
 * The votes of a body, counted.
 *
 * @param against votes that reject or return
 * @param seats all seats, silent ones included
 */
record Tally(int approvals, int against, int abstentions, int seats) {

  Tally {
    if (approvals < 0 || against < 0 || abstentions < 0) {
      throw new IllegalArgumentException("Negative number of votes");
    }
    if (approvals + against + abstentions > seats) {
      throw new IllegalArgumentException("More votes than seats");
    }
  }

  static Tally of(Collection<VoteChoice> votes, int seats) {
    var approvals = (int) votes.stream().filter(VoteChoice::approves).count();
    var against = (int) votes.stream().filter(VoteChoice::isAgainst).count();
    return new Tally(approvals, against, votes.size() - approvals - against, seats);
  }

  int cast() {
    return approvals + against + abstentions;
  }

  int remaining() {
    return seats - cast();
  }

  /** As if every remaining seat approved. */
  Tally restApproves() {
    return new Tally(approvals + remaining(), against, abstentions, seats);
  }

  /** As if every remaining seat voted against. */
  Tally restIsAgainst() {
    return new Tally(approvals, against + remaining(), abstentions, seats);
  }
}
