package org.opscoord.casework.reminder;

import java.time.Clock;
import org.opscoord.casework.CaseEvents.TaskAssigned;
import org.opscoord.casework.CaseEvents.TaskCancelled;
import org.opscoord.casework.CaseEvents.TaskCompleted;
import org.opscoord.casework.CaseEvents.TaskOfCase;
import org.opscoord.casework.CaseEvents.TaskRescheduled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the list of open tasks that have a deadline, in the transaction in which they change. A
 * task that goes to somebody else keeps its times; one that gets another deadline begins anew.
 */
@Component
class WatchedTasks {

  private final TaskWatchRepository repository;
  private final OpenTasks tasks;
  private final Hours hours;
  private final Clock clock;

  WatchedTasks(TaskWatchRepository repository, OpenTasks tasks, Hours hours, Clock clock) {
    this.repository = repository;
    this.tasks = tasks;
    this.hours = hours;
    this.clock = clock;
  }

  @EventListener
  void assigned(TaskAssigned event) {
    watch(event.task());
  }

  @EventListener
  void rescheduled(TaskRescheduled event) {
    watch(event.task());
  }

  @EventListener
  void completed(TaskCompleted event) {
    repository.delete(event.task().taskId());
  }

  @EventListener
  void cancelled(TaskCancelled event) {
    repository.delete(event.task().taskId());
  }

  private void watch(TaskOfCase task) {
    var due = task.dueAt();
    if (due == null) {
      repository.delete(task.taskId());
      return;
    }
    var present = repository.lock(task.taskId()).filter(known -> known.dueAt().equals(due));
    repository.save(
        present
            .map(known -> known.of(task))
            .orElseGet(
                () -> {
                  var fresh = TaskWatch.of(task, due, tasks.rule(task.taskId()));
                  return fresh.next(hours.of(fresh).next(clock.instant()));
                }));
  }
}
