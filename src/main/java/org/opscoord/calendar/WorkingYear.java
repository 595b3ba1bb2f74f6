package org.opscoord.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The working times of one year, laid out so that a question is two searches. All times are
 * nanoseconds since the year began in its zone.
 */
final class WorkingYear {

  private static final int LONGEST = 366;

  private final Instant begins;
  private final long[] starts;
  private final long[] ends;

  /** How much is worked before each stretch, and at last in the whole year. */
  private final long[] before;

  WorkingYear(int year, ZoneId zone, DayPlan plan) {
    this.begins = instant(LocalDate.of(year, 1, 1).atStartOfDay(), zone);
    var from = new long[LONGEST * 2];
    var to = new long[LONGEST * 2];
    var count = 0;
    for (var date = LocalDate.of(year, 1, 1); date.getYear() == year; date = date.plusDays(1)) {
      for (var span : plan.on(date)) {
        if (count == from.length) {
          from = Arrays.copyOf(from, count * 2);
          to = Arrays.copyOf(to, count * 2);
        }
        from[count] = nanos(instant(date.atTime(span.start()), zone));
        to[count++] = nanos(instant(date.atTime(span.end()), zone));
      }
    }
    this.starts = Arrays.copyOf(from, count);
    this.ends = Arrays.copyOf(to, count);
    this.before = new long[count + 1];
    for (var index = 0; index < count; index++) {
      before[index + 1] = before[index] + Math.max(0, ends[index] - starts[index]);
    }
  }

  /** The first instant of the year. */
  Instant begins() {
    return begins;
  }

  /** The working time of the whole year. */
  Duration total() {
    return Duration.ofNanos(before[starts.length]);
  }

  /** The working time from the beginning of the year up to an instant of it. */
  Duration until(Instant instant) {
    return Duration.ofNanos(workedAt(nanos(instant), firstEndingFrom(nanos(instant))));
  }

  /**
   * When that much working time of this year has passed.
   *
   * @param from an instant of the year, or its first
   * @return null when the year ends before
   */
  @Nullable Instant after(Instant from, Duration workingTime) {
    if (workingTime.compareTo(total()) > 0) {
      return null;
    }
    var at = nanos(from);
    var first = firstEndingFrom(at);
    if (first == starts.length) {
      return null;
    }
    var target = workedAt(at, first) + workingTime.toNanos();
    var found = Arrays.binarySearch(before, first + 1, before.length, target);
    var last = found >= 0 ? firstOf(found, first) : -found - 1;
    if (last == before.length) {
      return null;
    }
    var stretch = last - 1;
    return begins.plusNanos(starts[stretch] + target - before[stretch]);
  }

  /** Stretches of no length repeat a sum; the first of them is meant. */
  private int firstOf(int found, int first) {
    var index = found;
    while (index > first + 1 && before[index - 1] == before[index]) {
      index--;
    }
    return index;
  }

  private int firstEndingFrom(long at) {
    var found = Arrays.binarySearch(ends, at);
    return found >= 0 ? found : -found - 1;
  }

  private long workedAt(long at, int stretch) {
    return before[stretch] + (stretch == starts.length ? 0 : Math.max(0, at - starts[stretch]));
  }

  private long nanos(Instant instant) {
    return Duration.between(begins, instant).toNanos();
  }

  /** A local time that the clocks skip is the instant at which they skip it. */
  static Instant instant(LocalDateTime local, ZoneId zone) {
    var transition = zone.getRules().getTransition(local);
    return transition != null && transition.isGap()
        ? transition.getInstant()
        : local.atZone(zone).toInstant();
  }
}
