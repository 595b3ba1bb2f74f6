package org.opscoord.calendar;

import java.time.DayOfWeek;
import java.util.List;

/**
 * When a department works on a weekday, where that differs from the company.
 *
 * @param hours empty when it does not work then
 */
record DepartmentHours(String department, DayOfWeek weekday, List<WorkingSpan> hours) {

  DepartmentHours {
    hours = List.copyOf(hours);
  }
}
