package org.opscoord.approval;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opscoord.approval.ApprovalEvents.BodyDecided;
import org.opscoord.approval.ApprovalEvents.VoteCast;
import org.opscoord.approval.VotingRule.Verdict;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.directory.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Counts a vote that may be given, and decides the body once its votes suffice. */
@Component
class BallotBox {

  private final SeatRepository seats;
  private final VoteRepository votes;
  private final BodyRepository bodies;
  private final ApprovalWording wording;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  BallotBox(
      SeatRepository seats,
      VoteRepository votes,
      BodyRepository bodies,
      ApprovalWording wording,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.seats = seats;
    this.votes = votes;
    this.bodies = bodies;
    this.wording = wording;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Counts a vote.
   *
   * @param person null when a rule votes
   * @return whether the body is decided by it
   */
  boolean put(Round round, Body body, Seat seat, @Nullable PersonId person, Ballot ballot) {
    var earlier = seat.vote();
    var vote =
        new Vote(
            earlier == null ? 1 : earlier.revision() + 1,
            person,
            person == null ? null : seat.standingIn().get(person),
            ballot.choice(),
            ballot.reason(),
            ballot.returnTo(),
            clock.instant());
    votes.insert(seat.id(), vote);
    trail.record(entry(round, body, seat, vote));
    events.publishEvent(
        new VoteCast(
            round.caseNumber(),
            round.number(),
            body.stage(),
            body.routed().body(),
            seat.id().toString(),
            person,
            vote.choice(),
            vote.at()));
    return decide(round, body);
  }

  private Entry entry(Round round, Body body, Seat seat, Vote vote) {
    var comment =
        wording.line(
            wording.of(body.routed()),
            seat.department() == null ? null : wording.of(seat),
            wording.of(vote.choice()),
            vote.reason());
    var person = vote.person();
    return person == null
        ? Entry.automatic(round.caseNumber(), "vote.automatic", ApprovalModel.CAST_VOTE, comment)
        : new Entry(
            round.caseNumber(),
            vote.revision() == 1 ? "vote.cast" : "vote.changed",
            person,
            vote.onBehalfOf(),
            ApprovalModel.CAST_VOTE,
            comment,
            false);
  }

  /** Decides the body when the votes that it has suffice; whether it is decided by that. */
  boolean decide(Round round, Body body) {
    var all = seats.ofBody(body.id());
    var cast = all.stream().map(Seat::vote).filter(Objects::nonNull).map(Vote::choice).toList();
    var verdict = body.routed().rule().verdict(Tally.of(cast, all.size()));
    if (verdict == Verdict.OPEN) {
      return false;
    }
    var outcome =
        verdict == Verdict.APPROVED
            ? Outcome.APPROVED
            : cast.contains(VoteChoice.RETURN) ? Outcome.RETURNED : Outcome.REJECTED;
    var now = clock.instant();
    bodies.decide(body, outcome, now);
    trail.record(
        Entry.automatic(
            round.caseNumber(),
            "approval.bodyDecided",
            null,
            wording.line(wording.of(body.routed()), wording.of(outcome))));
    events.publishEvent(
        new BodyDecided(
            round.caseNumber(),
            round.number(),
            body.stage(),
            body.routed().body(),
            body.department(),
            outcome,
            body.requireOpened(),
            now));
    return true;
  }
}
