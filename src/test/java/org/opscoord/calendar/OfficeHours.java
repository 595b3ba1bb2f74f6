package org.opscoord.calendar;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;

/** The calendar that the product comes with, for tests that start nothing. */
public final class OfficeHours {

  private OfficeHours() {}

  /** Monday to Friday, nine to twelve and one to six in Shanghai. */
  public static WorkingCalendar inShanghai() {
    return new WorkingHours(
        ZoneId.of("Asia/Shanghai"),
        DayPlan.weekly(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            List.of(WorkingSpan.parse("09:00-12:00"), WorkingSpan.parse("13:00-18:00"))));
  }
}
