package org.opscoord.issue;

import java.time.Duration;
import java.time.Instant;
import org.opscoord.calendar.WorkingCalendar;
import org.opscoord.calendar.WorkingCalendars;
import org.opscoord.directory.DepartmentId;
import org.springframework.stereotype.Component;

/**
 * Counts the times of an issue: by the clock where the policy says so, else in the working time of
 * the department that owns it.
 */
@Component
class IssueTimes {

  private final WorkingCalendars calendars;

  IssueTimes(WorkingCalendars calendars) {
    this.calendars = calendars;
  }

  Instant after(Instant from, Duration time, boolean roundTheClock, DepartmentId department) {
    return hours(roundTheClock, department).after(from, time);
  }

  Duration between(Instant from, Instant until, boolean roundTheClock, DepartmentId department) {
    return hours(roundTheClock, department).between(from, until);
  }

  private WorkingCalendar hours(boolean roundTheClock, DepartmentId department) {
    return roundTheClock ? calendars.roundTheClock() : calendars.ofDepartment(department.value());
  }
}
