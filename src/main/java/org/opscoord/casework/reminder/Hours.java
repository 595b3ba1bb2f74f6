package org.opscoord.casework.reminder;

import org.opscoord.calendar.WorkingCalendar;
import org.opscoord.calendar.WorkingCalendars;
import org.opscoord.casework.CaseEvents.TaskOfCase;
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
    return watch.rule().roundTheClock() ? calendars.roundTheClock() : of(watch.task());
  }

  /** The working time of those whose work a task is. */
  WorkingCalendar of(TaskOfCase task) {
    var department = task.department();
    return department == null ? calendars.company() : calendars.ofDepartment(department.value());
  }
}
