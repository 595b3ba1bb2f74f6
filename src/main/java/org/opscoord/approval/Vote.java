package org.opscoord.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.PersonId;

/**
 * What a seat said.
 *
 * @param revision 1 for its first vote; the highest counts
 * @param person null for an automatic vote
 * @param onBehalfOf for whom a substitute gave it; null when for themselves
 */
record Vote(
    int revision,
    @Nullable PersonId person,
    @Nullable PersonId onBehalfOf,
    VoteChoice choice,
    @Nullable String reason,
    @Nullable String returnTo,
    Instant at) {

  /** Whose vote it is, whoever gave it; null for an automatic vote. */
  @Nullable PersonId whose() {
    return onBehalfOf == null ? person : onBehalfOf;
  }

  boolean automatic() {
    return person == null;
  }

  boolean says(Ballot ballot) {
    return ballot.equals(new Ballot(choice, reason, returnTo));
  }
}
