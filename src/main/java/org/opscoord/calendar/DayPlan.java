package org.opscoord.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** When work is done on a day. */
interface DayPlan {

  /** The working times of that day, in order; empty when it is not worked. */
  List<WorkingSpan> on(LocalDate date);

  /** The same every week. */
  static DayPlan weekly(Set<DayOfWeek> days, List<WorkingSpan> spans) {
    var hours = List.copyOf(spans);
    return date -> days.contains(date.getDayOfWeek()) ? hours : List.of();
  }
}
