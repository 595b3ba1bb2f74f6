package org.opscoord.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.PersonId;

/**
 * What a seat said.
 *
 * @param revision 1 for its first vote; the highest counts
 * @param person null for an automatic vote
 */
record Vote(
    int revision,
    @Nullable PersonId person,
    VoteChoice choice,
    @Nullable String reason,
    @Nullable String returnTo,
    Instant at) {

  boolean automatic() {
    return person == null;
  }

  boolean says(Ballot ballot) {
    return ballot.equals(new Ballot(choice, reason, returnTo));
  }
}
