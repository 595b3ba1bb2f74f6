package org.opscoord.approval;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.opscoord.approval.SignerRepository.Added;
import org.opscoord.calendar.WorkingCalendar;
import org.opscoord.directory.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seats that are added to a body while it votes, and removed again. The body counts the seats that
 * it has at each moment.
 */
@Service
@Transactional
class Signers {

  private final Polls polls;
  private final BodyRepository bodies;
  private final SeatRepository seats;
  private final SignerRepository signers;
  private final BallotBox box;
  private final ApprovalProcess process;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Signers(
      Polls polls,
      BodyRepository bodies,
      SeatRepository seats,
      SignerRepository signers,
      BallotBox box,
      ApprovalProcess process,
      WorkingCalendar calendar,
      Clock clock) {
    this.polls = polls;
    this.bodies = bodies;
    this.seats = seats;
    this.signers = signers;
    this.box = box;
    this.process = process;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** When somebody who is added votes. */
  enum When {
    BEFORE,
    BESIDE,
    AFTER
  }

  /** The seats of a body that is still to be decided; empty when it is, or has no such seat. */
  @Transactional(readOnly = true)
  public List<Seat> open(SeatId seat) {
    return seats
        .find(seat)
        .filter(one -> !one.voted() && !bodies.require(one.bodyId()).decided())
        .map(one -> seats.ofBody(one.bodyId()))
        .orElse(List.of());
  }

  /**
   * Whether seats can be added. Not where one vote of several decides: whoever was added could
   * decide alone.
   */
  @Transactional(readOnly = true)
  public boolean mayGrow(SeatId seat) {
    var all = open(seat);
    return all.size() == 1
        || !all.isEmpty()
            && bodies.require(all.get(0).bodyId()).routed().rule().method() != VotingMethod.ANY;
  }

  /** The seats that somebody added to the body of a seat and that have not voted. */
  @Transactional(readOnly = true)
  public List<Added> added(SeatId seat) {
    return seats.find(seat).map(one -> signers.added(one.bodyId())).orElse(List.of());
  }

  /**
   * Adds a seat for somebody.
   *
   * @throws VoteRefused when the seat beside which they sit has voted, or its body is decided
   */
  public void add(SeatId beside, When when, PersonId holder, PersonId by) {
    var poll = polls.take(beside);
    requireOpen(poll);
    var body = poll.body();
    var wave = poll.seat().wave();
    signers.requireAll(body.id());
    if (when == When.AFTER) {
      signers.shiftWavesAfter(body.id(), wave);
      signers.insert(body.id(), wave + 1, holder, by, null);
      return;
    }
    var added = signers.insert(body.id(), wave, holder, by, answerBy(body));
    process.askBeside(poll.caseNumber(), beside, added);
    if (when == When.BEFORE) {
      signers.shiftWavesAfter(body.id(), wave);
      signers.putOff(beside, wave + 1);
      process.dismiss(poll.caseNumber(), beside);
    }
  }

  /**
   * Removes a seat that was added, which may decide the body.
   *
   * @throws VoteRefused when it has voted, or its body is decided
   */
  public void remove(SeatId seat) {
    var poll = polls.take(seat);
    requireOpen(poll);
    var asked = poll.seat().answerBy() != null;
    signers.remove(seat, clock.instant());
    var decided = box.decide(poll.round(), poll.body());
    if (asked) {
      process.dismiss(poll.caseNumber(), seat);
    } else if (decided) {
      process.bodyDecided(poll.body().id());
    }
  }

  private static void requireOpen(Poll poll) {
    if (poll.seat().voted() || !poll.open()) {
      throw VoteRefused.afterDecision(poll.body().routed().body());
    }
  }

  private Instant answerBy(Body body) {
    return calendar.after(clock.instant(), body.routed().answerWithin());
  }
}
