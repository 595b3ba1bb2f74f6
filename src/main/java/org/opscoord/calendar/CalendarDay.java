package org.opscoord.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day that is worked otherwise than its weekday says.
 *
 * @param department whose day it is; null for the whole company
 * @param hours working times of a make-up workday; empty for the usual ones, and for a holiday
 */
record CalendarDay(
    LocalDate date,
    @Nullable String department,
    Kind kind,
    List<WorkingSpan> hours,
    String nameEn,
    String nameZh) {

  /** What the day is instead. */
  enum Kind {
    /** Not worked. */
    HOLIDAY,
    /** Worked though its weekday is not (调休). */
    WORKDAY
  }

  CalendarDay {
    hours = List.copyOf(hours);
  }
}
