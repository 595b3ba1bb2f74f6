package org.opscoord.approval;

import java.time.Clock;
import java.util.List;
import org.opscoord.approval.ApprovalEvents.ProvisionallyApproved;
import org.opscoord.approval.ApprovalEvents.StageDecided;
import org.opscoord.calendar.WorkingCalendar;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs the stages of a round: opens one after another, and the waves of their bodies. */
@Service
@Transactional
public class Stages {

  private final RoundRepository rounds;
  private final BodyRepository bodies;
  private final SeatRepository seats;
  private final Seating seating;
  private final WorkingCalendar calendar;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Stages(
      RoundRepository rounds,
      BodyRepository bodies,
      SeatRepository seats,
      Seating seating,
      WorkingCalendar calendar,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rounds = rounds;
    this.bodies = bodies;
    this.seats = seats;
    this.seating = seating;
    this.calendar = calendar;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Opens the next stage and seats its bodies. Before the ratification of an emergency the round
   * counts as approved for the time being.
   *
   * @return the stage
   * @throws IllegalStateException when every stage has been opened
   */
  public int openNext(CaseNumber number, int roundNumber) {
    var round = rounds.lock(number, roundNumber);
    var all = bodies.ofRound(round);
    var planned = all.stream().filter(body -> !body.opened()).toList();
    if (planned.isEmpty()) {
      throw new IllegalStateException("Every stage of the round has been opened");
    }
    var stage = planned.get(0).stage();
    if (stage == Route.RATIFICATION && planned.size() < all.size()) {
      approveProvisionally(round);
    }
    planned.stream()
        .filter(body -> body.stage() == stage)
        .forEach(body -> seating.seat(round, body, all));
    return stage;
  }

  /**
   * Opens the next wave of a body; its seats have until the answer time from now. Does nothing when
   * the body is decided.
   */
  public void openNextWave(BodyId id) {
    rounds.lockOf(id);
    var body = bodies.require(id);
    if (body.decided()) {
      return;
    }
    var wave =
        seats.ofBody(id).stream()
            .filter(seat -> seat.answerBy() == null && !seat.voted())
            .mapToInt(Seat::wave)
            .min()
            .orElseThrow(() -> new IllegalStateException("An undecided body has no wave left"));
    seats.openWave(id, wave, calendar.after(clock.instant(), body.routed().answerWithin()));
  }

  /**
   * Closes a stage whose bodies are decided, or of which one has not approved.
   *
   * @throws IllegalStateException while it is neither
   */
  public void close(CaseNumber number, int roundNumber, int stage) {
    var round = rounds.lock(number, roundNumber);
    var inStage = ofStage(round, stage);
    var outcome =
        inStage.stream()
            .filter(Body::notApproved)
            .map(Body::outcome)
            .findFirst()
            .orElse(Outcome.APPROVED);
    if (outcome == Outcome.APPROVED && !inStage.stream().allMatch(Body::approved)) {
      throw new IllegalStateException("Stage %d is not decided".formatted(stage));
    }
    events.publishEvent(
        new StageDecided(
            number, roundNumber, stage, outcome, inStage.get(0).requireOpened(), clock.instant()));
  }

  private List<Body> ofStage(Round round, int stage) {
    return bodies.ofRound(round).stream().filter(body -> body.stage() == stage).toList();
  }

  private void approveProvisionally(Round round) {
    rounds.markProvisional(round);
    trail.record(Entry.automatic(round.caseNumber(), "approval.provisional", null, null));
    events.publishEvent(
        new ProvisionallyApproved(round.caseNumber(), round.number(), clock.instant()));
  }
}
