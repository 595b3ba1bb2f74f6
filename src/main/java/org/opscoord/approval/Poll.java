package org.opscoord.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.PersonId;

/**
 * A seat among its body and stage, as nobody else can change them while it is in hand.
 *
 * @param stage all bodies of the stage, the seat's own included
 */
record Poll(Round round, Body body, List<Body> stage, Seat seat) {

  CaseNumber caseNumber() {
    return round.caseNumber();
  }

  /** Whether a vote can still change anything. */
  boolean open() {
    return round.endedAt() == null
        && !body.decided()
        && stage.stream().noneMatch(Body::notApproved);
  }

  boolean holds(PersonId person) {
    return seat.holders().contains(person);
  }

  @Nullable PersonId voter() {
    var vote = seat.vote();
    return vote == null ? null : vote.person();
  }

  /** Whether the person has said exactly that already. */
  boolean repeats(PersonId person, Ballot ballot) {
    var vote = seat.vote();
    return vote != null && person.equals(vote.person()) && vote.says(ballot);
  }
}
