package org.opscoord.approval;

import org.springframework.stereotype.Component;

/**
 * Takes a seat in hand. The row of its round is locked until the transaction ends, so that votes of
 * one round are counted one after another: none is lost, and nothing is decided twice. The round
 * and not the body, because a body that does not approve closes the bodies beside it too.
 */
@Component
class Polls {

  private final RoundRepository rounds;
  private final BodyRepository bodies;
  private final SeatRepository seats;

  Polls(RoundRepository rounds, BodyRepository bodies, SeatRepository seats) {
    this.rounds = rounds;
    this.bodies = bodies;
    this.seats = seats;
  }

  /**
   * The seat and what surrounds it, locked.
   *
   * @throws VoteRefused when there is no such seat
   */
  Poll take(SeatId id) {
    var round = rounds.lockOf(require(id).bodyId());
    var seat = require(id);
    var all = bodies.ofRound(round);
    var body = all.stream().filter(one -> one.id().equals(seat.bodyId())).findFirst().orElseThrow();
    var stage = all.stream().filter(one -> one.stage() == body.stage()).toList();
    return new Poll(round, body, stage, seat);
  }

  private Seat require(SeatId id) {
    return seats.find(id).orElseThrow(() -> VoteRefused.seatUnknown(id));
  }
}
