package org.opscoord.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opscoord.calendar.WorkingCalendar;
import org.opscoord.calendar.WorkingCalendars;
import org.opscoord.casework.CaseEvents.TaskOfCase;
import org.opscoord.directory.DepartmentId;
import org.springframework.stereotype.Component;

/** Time as those count it whose work it is: by the calendar of their department. */
@Component
public class WorkingTimes {

  private final WorkingCalendars calendars;
  private final Clock clock;

  WorkingTimes(WorkingCalendars calendars, Clock clock) {
    this.calendars = calendars;
    this.clock = clock;
  }

  /** Until a task is due, negative when that has passed; null without a deadline. */
  public @Nullable Duration left(TaskOfCase task) {
    var due = task.dueAt();
    if (due == null) {
      return null;
    }
    var calendar = calendar(task.department());
    var now = clock.instant();
    return now.isAfter(due) ? calendar.between(due, now).negated() : calendar.between(now, due);
  }

  /**
   * How much working time lies between two instants; the company's where no department is given.
   */
  public Duration between(@Nullable DepartmentId department, Instant from, Instant until) {
    return calendar(department).between(from, until);
  }

  private WorkingCalendar calendar(@Nullable DepartmentId department) {
    return department == null ? calendars.company() : calendars.ofDepartment(department.value());
  }
}
