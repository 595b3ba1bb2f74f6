package org.opscoord.casework.reminder;

import java.time.Clock;
import java.time.Duration;
import org.opscoord.casework.CaseEvents.TaskAssigned;
import org.opscoord.casework.CaseEvents.TaskCancelled;
import org.opscoord.casework.CaseEvents.TaskCompleted;
import org.opscoord.casework.CaseEvents.TaskOfCase;
import org.opscoord.casework.CaseEvents.TaskRescheduled;
import org.opscoord.casework.CasePauses;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the list of open tasks that have a deadline, in the transaction in which they change. A
 * task that goes to somebody else keeps its times; one that gets another deadline begins anew,
 * unless it got it because its case stood still.
 */
@Component
class WatchedTasks {

  private final TaskWatchRepository repository;
  private final OpenTasks tasks;
  private final Hours hours;
  private final CasePauses pauses;
  private final Clock clock;

  WatchedTasks(
      TaskWatchRepository repository,
      OpenTasks tasks,
      Hours hours,
      CasePauses pauses,
      Clock clock) {
    this.repository = repository;
    this.tasks = tasks;
    this.hours = hours;
    this.pauses = pauses;
    this.clock = clock;
  }

  @EventListener
  void assigned(TaskAssigned event) {
    watch(event.task(), event.isNew());
  }

  @EventListener
  void rescheduled(TaskRescheduled event) {
    watch(event.task(), false);
  }

  @EventListener
  void completed(TaskCompleted event) {
    repository.delete(event.task().taskId());
  }

  @EventListener
  void cancelled(TaskCancelled event) {
    repository.delete(event.task().taskId());
  }

  private void watch(TaskOfCase task, boolean isNew) {
    var due = task.dueAt();
    if (due == null) {
      repository.delete(task.taskId());
      return;
    }
    var begun = TaskWatch.of(task, due, stoodStill(task), tasks.rule(task.taskId()));
    if (isNew && repository.begin(next(begun))) {
      return;
    }
    var present = repository.lock(task.taskId());
    if (present.filter(known -> known.dueAt().equals(due) || standsStill(known)).isPresent()) {
      repository.save(present.get().of(task));
      return;
    }
    var fresh =
        present
            .filter(known -> begun.stoodStill().compareTo(known.stoodStill()) > 0)
            .map(begun::after)
            .orElse(begun);
    repository.save(next(fresh));
  }

  private TaskWatch next(TaskWatch watch) {
    return watch.next(hours.of(watch).next(clock.instant()));
  }

  /** While its case stands still, a deadline is put off until nobody knows when. */
  private boolean standsStill(TaskWatch known) {
    return pauses.pausedSince(known.task().caseNumber(), known.task().createdAt());
  }

  private Duration stoodStill(TaskOfCase task) {
    var now = clock.instant();
    var calendar = hours.of(task);
    return calendar
        .between(task.createdAt(), now)
        .minus(pauses.workingTime(task.caseNumber(), calendar, task.createdAt(), now));
  }
}
