package org.opscoord.approval;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.springframework.stereotype.Component;

/** Puts people on the seats of a body when its stage opens. */
@Component
class Seating {

  private final Composition composition;
  private final BodyRepository bodies;
  private final SeatRepository seats;
  private final BallotBox box;
  private final ApprovalWording wording;
  private final Requests requests;
  private final Trail trail;
  private final Clock clock;

  Seating(
      Composition composition,
      BodyRepository bodies,
      SeatRepository seats,
      BallotBox box,
      ApprovalWording wording,
      Requests requests,
      Trail trail,
      Clock clock) {
    this.composition = composition;
    this.bodies = bodies;
    this.seats = seats;
    this.box = box;
    this.wording = wording;
    this.requests = requests;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Opens a body.
   *
   * @param all all bodies of the round, those of earlier stages among them
   */
  void seat(Round round, Body body, List<Body> all) {
    var composed =
        composition.compose(
            body.routed().body(), requests.of(round.caseNumber(), earlier(body, all)));
    bodies.open(body, composed.department(), note(round, body, composed), clock.instant());
    var position = 0;
    for (var planned : composed.seats()) {
      position++;
      var wave = body.routed().rule().method() == VotingMethod.IN_TURN ? position : 1;
      var seat = seats.insert(body, position, wave, planned);
      var passed = planned.passed();
      if (passed != null) {
        pass(round, body, seat, passed);
      }
    }
  }

  private void pass(Round round, Body body, SeatId id, Note reason) {
    var ballot = new Ballot(VoteChoice.APPROVE, wording.of(reason), null);
    var seat = seats.find(id).orElseThrow();
    box.put(round, bodies.require(body.id()), seat, null, ballot);
  }

  private @Nullable String note(Round round, Body body, ComposedBody composed) {
    if (composed.notes().isEmpty()) {
      return null;
    }
    var note = String.join(" ", composed.notes().stream().map(wording::of).toList());
    trail.record(
        Entry.automatic(
            round.caseNumber(),
            "approval.composed",
            null,
            wording.line(wording.of(body.routed()), note)));
    return note;
  }

  private static List<Body> earlier(Body body, List<Body> all) {
    return all.stream().filter(other -> other.stage() < body.stage()).toList();
  }
}
