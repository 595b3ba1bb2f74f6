package org.opscoord.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;

/**
 * Working time by a plan of days. A span includes its end: what is due after eight hours from nine
 * in the morning is due at six the same day, not at nine the next. Years are laid out when first
 * asked for.
 */
final class WorkingHours implements WorkingCalendar {

  private static final int YEARS_TO_LOOK_AHEAD = 400;

  private final ZoneId zone;
  private final DayPlan plan;
  private final IntConsumer reached;
  private final Map<Integer, WorkingYear> years = new ConcurrentHashMap<>();

  WorkingHours(ZoneId zone, DayPlan plan) {
    this(zone, plan, year -> {});
  }

  /**
   * @param reached told the year of every deadline
   */
  WorkingHours(ZoneId zone, DayPlan plan, IntConsumer reached) {
    this.zone = zone;
    this.plan = plan;
    this.reached = reached;
  }

  @Override
  public Instant after(Instant from, Duration workingTime) {
    if (workingTime.isNegative()) {
      throw new IllegalArgumentException("Working time cannot be negative: " + workingTime);
    }
    var first = yearOf(from);
    var left = workingTime;
    for (var number = first; number < first + YEARS_TO_LOOK_AHEAD; number++) {
      var year = year(number);
      var start = number == first ? from : year.begins();
      var due = year.after(start, left);
      if (due != null) {
        reached.accept(number);
        return due;
      }
      left = left.minus(year.total().minus(year.until(start)));
    }
    throw new IllegalArgumentException("No working time as far ahead as " + workingTime);
  }

  @Override
  public Duration between(Instant from, Instant until) {
    if (!until.isAfter(from)) {
      return Duration.ZERO;
    }
    var last = yearOf(until);
    var sum = year(last).until(until);
    var first = yearOf(from);
    for (var number = first; number < last; number++) {
      sum = sum.plus(year(number).total());
    }
    return sum.minus(year(first).until(from));
  }

  private int yearOf(Instant instant) {
    return instant.atZone(zone).getYear();
  }

  private WorkingYear year(int number) {
    var known = years.get(number);
    return known != null
        ? known
        : years.computeIfAbsent(number, year -> new WorkingYear(year, zone, plan));
  }
}
