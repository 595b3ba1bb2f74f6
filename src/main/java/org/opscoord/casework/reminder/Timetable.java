package org.opscoord.casework.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opscoord.calendar.WorkingCalendar;

/**
 * When people are told of one task. Every time in it lies within the hours, so that a message waits
 * for the beginning of the next working time.
 *
 * @param hours the working time of those who are told, or all the time
 */
record Timetable(TaskWatch watch, WorkingCalendar hours) {

  /** A message that is hardly late is told though the hours have just ended. */
  private static final Duration HARDLY_LATE = Duration.ofMinutes(15);

  private static final Duration DAY = Duration.ofDays(1);

  /** Whether nobody is to be told now of what was planned for that time. */
  boolean quiet(Instant planned, Instant now) {
    var justPlanned =
        Duration.between(planned, now).compareTo(HARDLY_LATE) <= 0
            && opening(planned).equals(planned);
    return !justPlanned && !opening(now).equals(now);
  }

  /** The first working time from then on. */
  Instant opening(Instant from) {
    return hours.after(from, Duration.ZERO);
  }

  /** Whether people are to hear that the task is overdue, rather than be reminded of it. */
  boolean overdue(Instant now) {
    return !overdueAt().isAfter(now);
  }

  /**
   * The newest reminder that was not told; empty when there is none. Earlier ones that were missed
   * are left out.
   */
  Optional<Integer> newestReminder(Instant now) {
    return watch.rule().percents().stream()
        .filter(percent -> percent > watch.reminded())
        .filter(percent -> !at(percent).isAfter(now))
        .reduce((earlier, later) -> later);
  }

  /** When people are told next while the task is not overdue. */
  Instant next(Instant now) {
    return watch.rule().percents().stream()
        .filter(percent -> percent > watch.reminded())
        .map(this::at)
        .filter(at -> at.isAfter(now) && at.isBefore(watch.dueAt()))
        .findFirst()
        .orElseGet(this::overdueAt);
  }

  /** When people are told again after they were told now that the task is overdue. */
  @Nullable Instant again(Instant now) {
    return watch.headTold() || watch.rule().overdueRepeats() == ReminderRule.NOBODY
        ? null
        : opening(now.plus(DAY));
  }

  private Instant overdueAt() {
    return opening(watch.dueAt());
  }

  /** Time in which the case stood still is no time for the task. */
  private Instant at(int percent) {
    var created = watch.task().createdAt();
    var time = hours.between(created, watch.dueAt()).minus(watch.stoodStill());
    var passed = time.multipliedBy(percent).dividedBy(100);
    return hours.after(created, watch.stoodStill().plus(passed));
  }
}
