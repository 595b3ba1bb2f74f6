package org.opscoord.approval;

import java.util.List;
import org.opscoord.casework.Cases;
import org.opscoord.casework.handling.HandlingKind;
import org.opscoord.casework.handling.TaskHandled;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A vote that is transferred takes its seat along. The requester gets none, and nobody gets a
 * second one in a body.
 */
@Component
class SeatTransfers {

  private final SeatRepository seats;
  private final HolderRepository holders;
  private final Polls polls;
  private final Cases cases;
  private final Directory directory;

  SeatTransfers(
      SeatRepository seats,
      HolderRepository holders,
      Polls polls,
      Cases cases,
      Directory directory) {
    this.seats = seats;
    this.holders = holders;
    this.polls = polls;
    this.cases = cases;
    this.directory = directory;
  }

  @EventListener
  void on(TaskHandled event) {
    var holder = event.other();
    if (event.kind() == HandlingKind.TRANSFER && holder != null) {
      VotingTask.seat(event.task()).ifPresent(seat -> handOver(seat, holder));
    }
  }

  private void handOver(SeatId id, PersonId holder) {
    var poll = polls.take(id);
    if (cases.require(poll.caseNumber()).requester().equals(holder)) {
      throw new Refusal(Kind.CONFLICT, "seat.requester", directory.nameOf(holder));
    }
    var sits =
        seats.ofBody(poll.body().id()).stream()
            .anyMatch(seat -> !seat.id().equals(id) && seat.holders().contains(holder));
    if (sits) {
      throw new Refusal(Kind.CONFLICT, "seat.twice", directory.nameOf(holder));
    }
    var answerBy = poll.seat().answerBy();
    if (answerBy == null) {
      throw VoteRefused.seatUnknown(id);
    }
    holders.handOver(id, List.of(holder), answerBy);
  }
}
