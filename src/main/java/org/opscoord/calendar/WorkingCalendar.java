package org.opscoord.calendar;

import java.time.Duration;
import java.time.Instant;

/** Working time of the company, in its own time zone. */
public interface WorkingCalendar {

  /** The instant at which that much working time has passed since {@code from}. */
  Instant after(Instant from, Duration workingTime);

  /** How much working time lies between two instants; zero when {@code until} is not later. */
  Duration between(Instant from, Instant until);
}
