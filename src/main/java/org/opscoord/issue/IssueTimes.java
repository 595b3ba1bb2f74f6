package org.opscoord.issue;

import java.time.Duration;
import java.time.Instant;
import org.opscoord.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Counts the times of an issue: by the clock where the policy says so, else in working time. */
@Component
class IssueTimes {

  private final WorkingCalendar calendar;

  IssueTimes(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  Instant after(Instant from, Duration time, boolean roundTheClock) {
    return roundTheClock ? from.plus(time) : calendar.after(from, time);
  }

  Duration between(Instant from, Instant until, boolean roundTheClock) {
    return roundTheClock ? Duration.between(from, until) : calendar.between(from, until);
  }
}
