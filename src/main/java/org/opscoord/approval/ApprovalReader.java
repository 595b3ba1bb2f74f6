package org.opscoord.approval;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import org.opscoord.casework.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the records of rounds together, in three queries whatever their number. */
@Service
@Transactional(readOnly = true)
class ApprovalReader implements Approvals {

  private final RoundRepository rounds;
  private final BodyRepository bodies;
  private final SeatRepository seats;

  ApprovalReader(RoundRepository rounds, BodyRepository bodies, SeatRepository seats) {
    this.rounds = rounds;
    this.bodies = bodies;
    this.seats = seats;
  }

  @Override
  public List<ApprovalRecord> of(CaseNumber number) {
    var found = rounds.ofCase(number);
    var opened = bodies.ofRounds(found).stream().filter(Body::opened).toList();
    var seatsOf = seats.ofBodies(opened).stream().collect(groupingBy(Seat::bodyId));
    var bodiesOf = opened.stream().collect(groupingBy(Body::roundId));
    return found.stream()
        .map(round -> record(round, bodiesOf.getOrDefault(round.id(), List.of()), seatsOf))
        .toList();
  }

  private static ApprovalRecord record(
      Round round, List<Body> bodies, Map<BodyId, List<Seat>> seatsOf) {
    return new ApprovalRecord(
        round.caseNumber(),
        round.number(),
        round.outcome(),
        round.returnTo(),
        round.reason(),
        round.provisional(),
        bodies.stream()
            .map(body -> record(body, seatsOf.getOrDefault(body.id(), List.of())))
            .toList());
  }

  private static ApprovalRecord.Body record(Body body, List<Seat> seats) {
    return new ApprovalRecord.Body(
        body.stage(),
        body.routed().body(),
        body.routed().rule().method().name(),
        body.outcome(),
        body.note(),
        body.requireOpened(),
        body.decidedAt(),
        seats.stream().map(ApprovalReader::record).toList());
  }

  private static ApprovalRecord.Seat record(Seat seat) {
    var vote = seat.vote();
    return new ApprovalRecord.Seat(
        seat.id().toString(),
        seat.department(),
        seat.holders(),
        vote == null ? null : vote.person(),
        vote == null ? null : vote.onBehalfOf(),
        vote == null ? null : vote.choice(),
        vote == null ? null : vote.reason(),
        vote != null && vote.automatic(),
        vote == null ? null : vote.at());
  }
}
