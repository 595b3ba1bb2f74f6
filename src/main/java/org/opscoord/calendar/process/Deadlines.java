package org.opscoord.calendar.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.opscoord.calendar.WorkingCalendars;
import org.opscoord.engine.ModelBean;
import org.opscoord.engine.ProductSettings;

/** Gives models the instants at which something is due. */
@ModelBean("calendar")
public class Deadlines {

  private final WorkingCalendars calendars;
  private final ProductSettings settings;
  private final Clock clock;

  Deadlines(WorkingCalendars calendars, ProductSettings settings, Clock clock) {
    this.calendars = calendars;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * When that much working time will have passed from now.
   *
   * @param workingTime in hours and minutes, for example {@code PT8H}; days are refused, because a
   *     day of the clock has 24 hours and a working day has not
   */
  public Date after(String workingTime) {
    return Date.from(calendars.company().after(clock.instant(), hours(workingTime)));
  }

  /**
   * As {@link #after(String)}, by the hours and days of a department.
   *
   * @param department id of a department; one without exceptions follows the company
   */
  public Date after(String workingTime, String department) {
    return Date.from(calendars.ofDepartment(department).after(clock.instant(), hours(workingTime)));
  }

  /**
   * When that much time of the clock will have passed from now, nights and holidays included.
   *
   * @param time in hours and minutes, for example {@code PT15M}
   */
  public Date roundTheClock(String time) {
    return Date.from(calendars.roundTheClock().after(clock.instant(), hours(time)));
  }

  /** When work begins on that day, or on the next working day when that day is none. */
  public Date at(String isoDate) {
    return Date.from(opening(LocalDate.parse(isoDate)));
  }

  /** When work begins after that day is over: the first instant at which the day was missed. */
  public Date past(String isoDate) {
    return Date.from(opening(LocalDate.parse(isoDate).plusDays(1)));
  }

  private static Duration hours(String workingTime) {
    if (!workingTime.startsWith("PT")) {
      throw new IllegalArgumentException(
          "Write working time in hours, for example PT16H, not " + workingTime);
    }
    return Duration.parse(workingTime);
  }

  private Instant opening(LocalDate date) {
    return calendars.company().after(date.atStartOfDay(settings.zone()).toInstant(), Duration.ZERO);
  }
}
