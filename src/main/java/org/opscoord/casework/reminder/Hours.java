package org.opscoord.casework.reminder;

import org.opscoord.calendar.WorkingCalendar;
import org.opscoord.calendar.WorkingCalendars;
import org.springframework.stereotype.Component;

/** When people may be told of a task. */
@Component
class Hours {

  private final WorkingCalendars calendars;

  Hours(WorkingCalendars calendars) {
    this.calendars = calendars;
  }

  Timetable of(TaskWatch watch) {
    return new Timetable(watch, calendar(watch));
  }

  /** The working time of those whose work it is, unless the task cannot wait for it. */
  private WorkingCalendar calendar(TaskWatch watch) {
    if (watch.rule().roundTheClock()) {
      return calendars.roundTheClock();
    }
    var department = watch.task().department();
    return department == null ? calendars.company() : calendars.ofDepartment(department.value());
  }
}
