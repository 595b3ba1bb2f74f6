package org.opscoord.casework.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.opscoord.casework.CaseEvents.TaskOfCase;
import org.opscoord.casework.CaseEvents.TaskOverdue;
import org.opscoord.casework.CaseEvents.TaskReminderDue;
import org.opscoord.casework.CaseRegister;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A few tasks of a sweep, in one transaction: what people are told and when they are told next are
 * written together, or not at all. Tasks that somebody else holds are left to the next batch.
 */
@Component
@Transactional
class SweepBatch {

  private static final Duration AFTER_A_FAILURE = Duration.ofHours(1);

  private final TaskWatchRepository repository;
  private final DueWatchRepository due;
  private final OpenTasks tasks;
  private final Hours hours;
  private final Directory directory;
  private final CaseRegister cases;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SweepBatch(
      TaskWatchRepository repository,
      DueWatchRepository due,
      OpenTasks tasks,
      Hours hours,
      Directory directory,
      CaseRegister cases,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.repository = repository;
    this.due = due;
    this.tasks = tasks;
    this.hours = hours;
    this.directory = directory;
    this.cases = cases;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /** Sweeps at most that many tasks and says how many there were. */
  int sweep(int limit) {
    var now = clock.instant();
    return sweep(due.lockDue(now, limit), now);
  }

  /** Sweeps one task, if there is something to tell of it. */
  void sweepOne(String taskId) {
    var now = clock.instant();
    sweep(due.lockDue(now, taskId), now);
  }

  /** Leaves a task alone for a while, so that it does not stand in the way of others. */
  void postpone(String taskId) {
    repository.postpone(taskId, clock.instant().plus(AFTER_A_FAILURE));
  }

  private int sweep(List<TaskWatch> watches, Instant now) {
    var holders = tasks.holders(watches.stream().map(watch -> watch.task().taskId()).toList());
    for (var watch : watches) {
      var held = holders.get(watch.task().taskId());
      if (held == null) {
        repository.delete(watch.task().taskId());
      } else {
        repository.save(tell(watch, held.stream().filter(this::isHere).toList(), now));
      }
    }
    return watches.size();
  }

  /** Tells what is to be told of a task, and gives what is known of it afterwards. */
  private TaskWatch tell(TaskWatch watch, List<PersonId> holders, Instant now) {
    var times = hours.of(watch);
    if (watch.nextAt() != null && times.quiet(watch.nextAt(), now)) {
      return watch.next(times.opening(now));
    }
    if (times.overdue(now)) {
      var told = overdue(watch, holders, now);
      return told.next(hours.of(told).again(now));
    }
    var told =
        times.newestReminder(now).map(percent -> remind(watch, holders, percent)).orElse(watch);
    return told.next(hours.of(told).next(now));
  }

  private TaskWatch remind(TaskWatch watch, List<PersonId> holders, int percent) {
    events.publishEvent(new TaskReminderDue(watch.task(), holders, percent));
    return watch.remindedOf(percent);
  }

  private TaskWatch overdue(TaskWatch watch, List<PersonId> holders, Instant now) {
    var task = watch.task();
    if (watch.overdueSince() == null) {
      trail.record(Entry.automatic(task.caseNumber(), "task.overdue", task.step(), null));
    }
    var repeats = watch.rule().overdueRepeats();
    if (repeats == ReminderRule.NOBODY) {
      return watch.overdue(now, 0, false);
    }
    if (watch.overdueCount() > repeats) {
      tellHeads(task, holders, watch.overdueCount());
      return watch.overdue(now, watch.overdueCount(), true);
    }
    var times = watch.overdueCount() + 1;
    events.publishEvent(
        new TaskOverdue(
            task, holders.isEmpty() ? List.of(directory.coordinator()) : holders, times, false));
    return watch.overdue(now, times, false);
  }

  /** The heads of those who hold the task; whoever hears of a case may see it. */
  private void tellHeads(TaskOfCase task, List<PersonId> holders, int times) {
    var above =
        holders.stream()
            .flatMap(holder -> directory.headAbove(holder, 1).stream())
            .filter(Predicate.not(holders::contains))
            .distinct()
            .toList();
    var heads = above.isEmpty() ? List.of(directory.coordinator()) : above;
    cases.addParticipants(task.caseNumber(), heads);
    trail.record(Entry.automatic(task.caseNumber(), "task.overdueHead", task.step(), null));
    events.publishEvent(new TaskOverdue(task, heads, times, true));
  }

  private boolean isHere(PersonId person) {
    return directory.person(person).isPresent();
  }
}
