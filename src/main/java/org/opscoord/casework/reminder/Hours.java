package org.opscoord.casework.reminder;

import java.time.Duration;
import java.time.Instant;
import org.opscoord.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** When people may be told of a task. */
@Component
class Hours {

  private final WorkingCalendar calendar;

  Hours(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  Timetable of(TaskWatch watch) {
    return new Timetable(watch, watch.rule().roundTheClock() ? new Always() : calendar);
  }

  private static final class Always implements WorkingCalendar {

    @Override
    public Instant after(Instant from, Duration workingTime) {
      return from.plus(workingTime);
    }

    @Override
    public Duration between(Instant from, Instant until) {
      return until.isAfter(from) ? Duration.between(from, until) : Duration.ZERO;
    }
  }
}
