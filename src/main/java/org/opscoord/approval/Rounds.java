package org.opscoord.approval;

import java.time.Clock;
import org.opscoord.approval.ApprovalEvents.RoundEnded;
import org.opscoord.casework.CaseEvents.CaseEnded;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.directory.Directory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and ends rounds. */
@Service
@Transactional
public class Rounds {

  private final RoundRepository rounds;
  private final BodyRepository bodies;
  private final SeatRepository seats;
  private final Subjects subjects;
  private final Directory directory;
  private final ApprovalWording wording;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Rounds(
      RoundRepository rounds,
      BodyRepository bodies,
      SeatRepository seats,
      Subjects subjects,
      Directory directory,
      ApprovalWording wording,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rounds = rounds;
    this.bodies = bodies;
    this.seats = seats;
    this.subjects = subjects;
    this.directory = directory;
    this.wording = wording;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Opens the next round of a case. A round left open by an interrupted call is given up.
   *
   * @return its number, 1 for the first
   * @throws IllegalStateException when nobody submits that type of subject
   */
  public int open(CaseNumber number, String subjectType, Route route) {
    subjects.require(subjectType);
    giveUp(number);
    var round = rounds.insert(number, subjectType, clock.instant());
    route.bodies().forEach(routed -> bodies.insert(round, routed));
    var bodiesOfStages =
        route.bodies().stream()
            .map(routed -> wording.text("stage", routed.stage(), wording.of(routed)))
            .toList();
    var comment = wording.text("round", round.number(), wording.list(bodiesOfStages));
    trail.record(Entry.automatic(number, "approval.opened", null, comment));
    return round.number();
  }

  /**
   * Ends a round. Ending it again gives the same record.
   *
   * @throws IllegalStateException while a body is still to be heard
   */
  public Conclusion end(CaseNumber number, int roundNumber) {
    var round = rounds.lock(number, roundNumber);
    if (round.outcome() != null) {
      return new Conclusion(round.outcome(), round.returnTo(), round.reason());
    }
    var all = bodies.ofRound(round);
    var steps = subjects.returnSteps(round.subjectType());
    var conclusion = Conclusion.of(all, seats.ofBodies(all), steps, directory);
    var now = clock.instant();
    rounds.end(round, conclusion, now);
    trail.record(Entry.automatic(number, "approval.ended", null, wording.of(conclusion.outcome())));
    events.publishEvent(
        new RoundEnded(
            number,
            round.number(),
            round.subjectType(),
            conclusion.outcome(),
            conclusion.reason(),
            conclusion.returnTo(),
            now));
    return conclusion;
  }

  /** Nobody votes on a case that is over. */
  @EventListener
  void caseEnded(CaseEnded ended) {
    giveUp(ended.caseFile().number());
  }

  private void giveUp(CaseNumber number) {
    if (rounds.abandon(number, clock.instant()) > 0) {
      trail.record(Entry.automatic(number, "approval.abandoned", null, null));
    }
  }
}
