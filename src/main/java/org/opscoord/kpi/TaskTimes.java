package org.opscoord.kpi;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseEvents.TaskAssigned;
import org.opscoord.casework.CaseEvents.TaskCancelled;
import org.opscoord.casework.CaseEvents.TaskCompleted;
import org.opscoord.casework.CaseEvents.TaskOfCase;
import org.opscoord.directory.DepartmentId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Charges the time of every task to the departments that held it, one turn after another. A task
 * that several people could do waits until one of them takes it on; one that a single person can do
 * is taken on from its first moment. Tasks for a role rather than a department are charged to
 * {@code unassigned} until somebody takes them on.
 */
@Component
class TaskTimes {

  static final String COMPLETED = "completed";

  private static final String NOBODY = "unassigned";

  private final HoldingRepository holdings;
  private final FactRepository facts;
  private final Measurement measurement;
  private final Clock clock;

  TaskTimes(
      HoldingRepository holdings, FactRepository facts, Measurement measurement, Clock clock) {
    this.holdings = holdings;
    this.facts = facts;
    this.measurement = measurement;
    this.clock = clock;
  }

  @EventListener
  void assigned(TaskAssigned event) {
    var task = event.task();
    var department = department(task.department());
    var now = clock.instant();
    var takenOn = event.holders().size() == 1 ? now : null;
    var first = first(task, department, now, takenOn);
    if (event.isNew() && holdings.begin(first)) {
      return;
    }
    holdings
        .lock(task.taskId())
        .ifPresentOrElse(held -> pass(held, first), () -> holdings.begin(first));
  }

  private void pass(Holding held, Holding first) {
    var now = first.since();
    var next = held.passedTo(first.department(), now, first.takenOnAt(), first.dueAt());
    if (next.turn() != held.turn()) {
      facts.insert(measurement.ofTask(held, now, "handed-over"));
    }
    if (!next.equals(held)) {
      holdings.save(next);
    }
  }

  @EventListener
  void completed(TaskCompleted event) {
    end(event.task(), event.at(), COMPLETED);
  }

  @EventListener
  void cancelled(TaskCancelled event) {
    end(event.task(), event.at(), "cancelled");
  }

  private void end(TaskOfCase task, Instant at, String outcome) {
    holdings
        .end(task.taskId())
        .ifPresent(held -> facts.insert(measurement.ofTask(held, at, outcome)));
  }

  private static Holding first(
      TaskOfCase task, String department, Instant since, @Nullable Instant takenOn) {
    return new Holding(
        task.taskId(),
        1,
        task.caseNumber().value(),
        task.process(),
        task.version(),
        task.step(),
        department,
        since,
        takenOn,
        task.dueAt());
  }

  private static String department(@Nullable DepartmentId department) {
    return department == null ? NOBODY : department.value();
  }
}
