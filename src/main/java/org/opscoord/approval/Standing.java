package org.opscoord.approval;

import java.time.Instant;
import java.util.List;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a running round stands, as the process asks it. */
@Service
@Transactional(readOnly = true)
public class Standing {

  private final RoundRepository rounds;
  private final BodyRepository bodies;
  private final SeatRepository seats;

  Standing(RoundRepository rounds, BodyRepository bodies, SeatRepository seats) {
    this.rounds = rounds;
    this.bodies = bodies;
    this.seats = seats;
  }

  /** The bodies of a stage. */
  public List<BodyId> bodies(CaseNumber number, int round, int stage) {
    return inStage(number, round, stage).stream().map(Body::id).toList();
  }

  /** Whether no vote of the stage is needed any more: a body has not approved, or all have. */
  public boolean stageDecided(CaseNumber number, int round, int stage) {
    var inStage = inStage(number, round, stage);
    return inStage.stream().anyMatch(Body::notApproved)
        || inStage.stream().allMatch(Body::approved);
  }

  /** Whether another stage is to be opened: all so far have approved, and one is left. */
  public boolean hasNextStage(CaseNumber number, int round) {
    var all = all(number, round);
    return all.stream().allMatch(body -> !body.opened() || body.approved())
        && all.stream().anyMatch(body -> !body.opened());
  }

  public boolean bodyDecided(BodyId body) {
    return bodies.require(body).decided();
  }

  /** Seats of the open wave whose votes are needed; none once the body is decided. */
  public List<SeatId> asked(BodyId body) {
    return bodyDecided(body)
        ? List.of()
        : seats.ofBody(body).stream()
            .filter(seat -> seat.answerBy() != null && !seat.voted())
            .map(Seat::id)
            .toList();
  }

  /** Whether nobody waits for the seat now: it has voted, votes in a later wave, or was removed. */
  public boolean notAwaited(SeatId seat) {
    return seats.find(seat).filter(one -> !one.voted() && one.answerBy() != null).isEmpty();
  }

  public List<PersonId> holders(SeatId seat) {
    return require(seat).holders();
  }

  /** By when the seat is to vote. */
  public Instant answerBy(SeatId seat) {
    var answerBy = require(seat).answerBy();
    if (answerBy == null) {
      throw new IllegalStateException("Seat %s has not been asked yet".formatted(seat));
    }
    return answerBy;
  }

  private Seat require(SeatId seat) {
    return seats.find(seat).orElseThrow(() -> VoteRefused.seatUnknown(seat));
  }

  private List<Body> inStage(CaseNumber number, int round, int stage) {
    return all(number, round).stream().filter(body -> body.stage() == stage).toList();
  }

  private List<Body> all(CaseNumber number, int round) {
    var found = rounds.ofCase(number).stream().filter(one -> one.number() == round).findFirst();
    return bodies.ofRound(found.orElseThrow());
  }
}
