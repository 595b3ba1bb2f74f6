package org.opscoord.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Working time that is the same every week. A span includes its end: what is due after eight hours
 * from nine in the morning is due at six the same day, not at nine the next.
 */
final class WorkingHours implements WorkingCalendar {

  private static final int DAYS_TO_LOOK_AHEAD = 400 * 366;

  private final ZoneId zone;
  private final Predicate<LocalDate> working;
  private final List<WorkingSpan> spans;

  WorkingHours(ZoneId zone, Set<DayOfWeek> days, List<WorkingSpan> spans) {
    this.zone = zone;
    this.working = date -> days.contains(date.getDayOfWeek());
    this.spans = List.copyOf(spans);
  }

  @Override
  public Instant after(Instant from, Duration workingTime) {
    if (workingTime.isNegative()) {
      throw new IllegalArgumentException("Working time cannot be negative: " + workingTime);
    }
    var left = workingTime;
    var date = from.atZone(zone).toLocalDate();
    for (var day = 0; day < DAYS_TO_LOOK_AHEAD; day++, date = date.plusDays(1)) {
      for (var stretch : stretches(date).toList()) {
        if (stretch.end().isBefore(from)) {
          continue;
        }
        var available = stretch.from(from).length();
        if (available.compareTo(left) >= 0) {
          return stretch.from(from).start().plus(left);
        }
        left = left.minus(available);
      }
    }
    throw new IllegalArgumentException("No working time as far ahead as " + workingTime);
  }

  @Override
  public Duration between(Instant from, Instant until) {
    var sum = Duration.ZERO;
    var last = until.atZone(zone).toLocalDate();
    for (var date = from.atZone(zone).toLocalDate(); !date.isAfter(last); date = date.plusDays(1)) {
      sum =
          stretches(date)
              .map(stretch -> stretch.from(from).until(until).length())
              .reduce(sum, Duration::plus);
    }
    return sum;
  }

  private Stream<Stretch> stretches(LocalDate date) {
    return working.test(date)
        ? spans.stream()
            .map(
                span ->
                    new Stretch(
                        instant(date.atTime(span.start())), instant(date.atTime(span.end()))))
        : Stream.empty();
  }

  /** A local time that the clocks skip is the instant at which they skip it. */
  private Instant instant(LocalDateTime local) {
    var transition = zone.getRules().getTransition(local);
    return transition != null && transition.isGap()
        ? transition.getInstant()
        : local.atZone(zone).toInstant();
  }

  private record Stretch(Instant start, Instant end) {

    Stretch from(Instant earliest) {
      return start.isBefore(earliest) ? new Stretch(earliest, end) : this;
    }

    Stretch until(Instant latest) {
      return end.isAfter(latest) ? new Stretch(start, latest) : this;
    }

    Duration length() {
      var length = Duration.between(start, end);
      return length.isNegative() ? Duration.ZERO : length;
    }
  }
}
