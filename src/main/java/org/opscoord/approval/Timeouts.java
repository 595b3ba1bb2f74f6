package org.opscoord.approval;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opscoord.approval.ApprovalEvents.VoteReminded;
import org.opscoord.calendar.WorkingCalendar;
import org.opscoord.casework.Cases;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does what the route foresees for a seat that has not voted in time. */
@Service
@Transactional
public class Timeouts {

  private final Polls polls;
  private final HolderRepository holding;
  private final Substitution substitution;
  private final BallotBox box;
  private final Cases cases;
  private final WorkingCalendar calendar;
  private final ApprovalProcess process;
  private final ApprovalWording wording;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Timeouts(
      Polls polls,
      HolderRepository holding,
      Substitution substitution,
      BallotBox box,
      Cases cases,
      WorkingCalendar calendar,
      ApprovalProcess process,
      ApprovalWording wording,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.polls = polls;
    this.holding = holding;
    this.substitution = substitution;
    this.box = box;
    this.cases = cases;
    this.calendar = calendar;
    this.process = process;
    this.wording = wording;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The seat's time is over. Does nothing when it has voted, or its vote is not needed any more.
   */
  public void unanswered(SeatId seat) {
    var poll = polls.take(seat);
    if (poll.seat().voted() || !poll.open()) {
      return;
    }
    switch (poll.body().routed().onTimeout()) {
      case ESCALATE -> escalate(poll);
      case REMIND -> remind(poll);
      case PASS -> vote(poll, VoteChoice.APPROVE);
      case REJECT -> vote(poll, VoteChoice.REJECT);
    }
  }

  /** The next instant at which an unanswered seat is looked at again. */
  public Instant nextDeadline(SeatId seat) {
    return deadline(polls.take(seat));
  }

  private void escalate(Poll poll) {
    var requester = cases.require(poll.caseNumber()).requester();
    var holders = substitution.above(poll.seat().entitled(), requester);
    if (holders.isEmpty()) {
      remind(poll);
      return;
    }
    var answerBy = deadline(poll);
    holding.handOver(poll.seat().id(), holders, answerBy);
    process.handOver(poll.caseNumber(), poll.seat().id(), holders, answerBy);
    var comment =
        wording.text(
            "seat.escalated",
            wording.of(poll.body().routed()),
            wording.people(poll.seat().holders()),
            wording.people(holders));
    trail.record(automatic(poll, "vote.escalated", comment));
  }

  private void remind(Poll poll) {
    var task = process.taskOf(poll.caseNumber(), poll.seat().id());
    trail.record(
        automatic(
            poll,
            "vote.reminded",
            wording.line(wording.of(poll.body().routed()), wording.of(poll.seat()))));
    events.publishEvent(
        new VoteReminded(
            poll.caseNumber(),
            poll.round().number(),
            poll.body().stage(),
            poll.body().routed().body(),
            poll.seat().id().toString(),
            task));
  }

  private void vote(Poll poll, VoteChoice choice) {
    var ballot = new Ballot(choice, wording.text("seat.timeout"), null);
    box.put(poll.round(), poll.body(), poll.seat(), null, ballot);
  }

  private Instant deadline(Poll poll) {
    return calendar.after(clock.instant(), poll.body().routed().answerWithin());
  }

  private static Entry automatic(Poll poll, String action, @Nullable String comment) {
    return Entry.automatic(poll.caseNumber(), action, ApprovalModel.CAST_VOTE, comment);
  }
}
