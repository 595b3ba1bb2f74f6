package org.opscoord.calendar.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.opscoord.calendar.WorkingCalendar;
import org.opscoord.engine.ModelBean;
import org.opscoord.engine.ProductSettings;

/** Gives models the instants at which something is due. */
@ModelBean("calendar")
public class Deadlines {

  private final WorkingCalendar calendar;
  private final ProductSettings settings;
  private final Clock clock;

  Deadlines(WorkingCalendar calendar, ProductSettings settings, Clock clock) {
    this.calendar = calendar;
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
    if (!workingTime.startsWith("PT")) {
      throw new IllegalArgumentException(
          "Write working time in hours, for example PT16H, not " + workingTime);
    }
    return Date.from(calendar.after(clock.instant(), Duration.parse(workingTime)));
  }

  /** When work begins on that day, or on the next working day when that day is none. */
  public Date at(String isoDate) {
    return Date.from(opening(LocalDate.parse(isoDate)));
  }

  /** When work begins after that day is over: the first instant at which the day was missed. */
  public Date past(String isoDate) {
    return Date.from(opening(LocalDate.parse(isoDate).plusDays(1)));
  }

  private Instant opening(LocalDate date) {
    return calendar.after(date.atStartOfDay(settings.zone()).toInstant(), Duration.ZERO);
  }
}
