package org.opscoord.approval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.opscoord.casework.CaseEvents.TaskOfCase;
import org.opscoord.casework.Cases;
import org.opscoord.casework.acting.BarredSubstitutes;
import org.opscoord.casework.acting.TaskCameBack;
import org.opscoord.casework.acting.TaskStoodIn;
import org.opscoord.directory.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A substitute takes the seat along with the task. Neither the requester nor anybody who sits in
 * the body already stands in: four eyes stay four.
 */
@Component
class SeatSubstitutes implements BarredSubstitutes {

  private final SeatRepository seats;
  private final HolderRepository holders;
  private final Cases cases;

  SeatSubstitutes(SeatRepository seats, HolderRepository holders, Cases cases) {
    this.seats = seats;
    this.holders = holders;
    this.cases = cases;
  }

  @Override
  public Collection<PersonId> of(TaskOfCase task, PersonId person) {
    return VotingTask.seat(task).flatMap(seats::find).stream()
        .flatMap(seat -> barred(task, seat).stream())
        .toList();
  }

  private List<PersonId> barred(TaskOfCase task, Seat seat) {
    var barred = new ArrayList<PersonId>();
    barred.add(cases.require(task.caseNumber()).requester());
    seats.ofBody(seat.bodyId()).stream()
        .filter(other -> !other.id().equals(seat.id()))
        .forEach(
            other -> {
              barred.addAll(other.holders());
              barred.addAll(other.entitled());
            });
    return barred;
  }

  @EventListener
  void on(TaskStoodIn event) {
    VotingTask.seat(event.task())
        .ifPresent(
            seat -> holders.replace(seat, event.before(), event.substitute(), event.person()));
  }

  @EventListener
  void on(TaskCameBack event) {
    VotingTask.seat(event.task())
        .ifPresent(seat -> holders.replace(seat, event.substitute(), event.person(), null));
  }
}
