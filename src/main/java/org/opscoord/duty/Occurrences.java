package org.opscoord.duty;

import biweekly.component.VEvent;
import biweekly.property.DateStart;
import biweekly.util.Frequency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.opscoord.duty.ICalendarEvents.Event;

/**
 * When an event of a calendar takes place. One that recurs is followed for a year from now, or from
 * its first time when that is later; what is over is left out. It is as long each time as on the
 * clock the first time: from nine to nine, whatever the clocks do in between. Whole days are those
 * of the company.
 */
final class Occurrences {

  private static final Duration AHEAD = Duration.ofDays(366);
  private static final int MOST = 10_000;
  private static final Set<Frequency> TOO_OFTEN = Set.of(Frequency.SECONDLY, Frequency.MINUTELY);

  private final ZoneId company;
  private final Instant now;
  private final Set<Moved> moved = new HashSet<>();

  /** One time of a recurring event that another event of the file replaces. */
  private record Moved(String event, Date time) {}

  Occurrences(Collection<Event> events, ZoneId company, Instant now) {
    this.company = company;
    this.now = now;
    for (var event : events) {
      var replaces = event.content().getRecurrenceId();
      if (replaces != null) {
        moved.add(new Moved(name(event.content()), new Date(replaces.getValue().getTime())));
      }
    }
  }

  /** Beginning and end of each time, in whatever order the file has them. */
  record Time(Instant from, Instant until) {}

  List<Time> of(Event event, Mistakes mistakes) {
    var start = event.content().getDateStart();
    if (start == null) {
      mistakes.add(event.line(), "DTSTART", "duty.import.calendar.noStart");
      return List.of();
    }
    var clock = clock(event, start);
    var begins = clock.local(start.getValue());
    var ends = end(event.content(), clock, begins, !start.getValue().hasTime());
    if (ends.isEmpty()) {
      mistakes.add(event.line(), "DTEND", "duty.import.calendar.noEnd");
      return List.of();
    }
    var length = Duration.between(begins, ends.get());
    if (!recurs(event.content()) || length.isNegative()) {
      return List.of(new Time(clock.instant(begins), clock.instant(ends.get())));
    }
    var rule = event.content().getRecurrenceRule();
    if (rule != null && TOO_OFTEN.contains(rule.getValue().getFrequency())) {
      mistakes.add(event.line(), "RRULE", "duty.import.calendar.tooOften");
      return List.of();
    }
    return expand(event, clock, length, mistakes);
  }

  private List<Time> expand(Event event, LocalClock clock, Duration length, Mistakes mistakes) {
    var times = new ArrayList<Time>();
    var begun = event.content().getDateStart().getValue().toInstant();
    var last = (begun.isAfter(now) ? begun : now).plus(AHEAD);
    var dates = event.content().getDateIterator(clock.written);
    dates.advanceTo(Date.from(now.minus(length).minus(Duration.ofDays(1))));
    while (dates.hasNext()) {
      var date = dates.next();
      if (date.toInstant().isAfter(last)) {
        break;
      }
      var begins = clock.local(date);
      var time = new Time(clock.instant(begins), clock.instant(begins.plus(length)));
      var replaced = moved.contains(new Moved(name(event.content()), new Date(date.getTime())));
      if (time.until.isAfter(now) && !replaced) {
        times.add(time);
      }
      if (times.size() > MOST) {
        mistakes.add(event.line(), "RRULE", "duty.import.calendar.tooOften");
        return List.of();
      }
    }
    return times;
  }

  private static Optional<LocalDateTime> end(
      VEvent event, LocalClock clock, LocalDateTime begins, boolean wholeDay) {
    if (event.getDateEnd() != null) {
      return Optional.of(clock.local(event.getDateEnd().getValue()));
    }
    if (event.getDuration() != null) {
      return Optional.of(begins.plus(Duration.ofMillis(event.getDuration().getValue().toMillis())));
    }
    return wholeDay ? Optional.of(begins.plusDays(1)) : Optional.empty();
  }

  private LocalClock clock(Event event, DateStart start) {
    var companys = TimeZone.getTimeZone(company);
    if (!start.getValue().hasTime()) {
      // The parser takes days for those of the machine.
      return new LocalClock(TimeZone.getDefault(), companys);
    }
    var assigned = event.zones().getTimezone(start);
    if (assigned != null) {
      return new LocalClock(assigned.getTimeZone(), assigned.getTimeZone());
    }
    var zone = event.zones().isFloating(start) ? companys : TimeZone.getTimeZone("UTC");
    return new LocalClock(zone, zone);
  }

  private static boolean recurs(VEvent event) {
    return event.getRecurrenceId() == null
        && (event.getRecurrenceRule() != null || !event.getRecurrenceDates().isEmpty());
  }

  private static String name(VEvent event) {
    return event.getUid() == null ? "" : String.valueOf(event.getUid().getValue());
  }

  /**
   * The clock that an event goes by.
   *
   * @param written the zone in which the parser has understood its times
   * @param meant the zone in which they are meant; calendars may define zones that only they know
   */
  private record LocalClock(TimeZone written, TimeZone meant) {

    LocalDateTime local(Date date) {
      var seconds = Math.floorDiv(date.getTime() + written.getOffset(date.getTime()), 1000L);
      return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
    }

    Instant instant(LocalDateTime local) {
      var calendar = new GregorianCalendar(meant);
      calendar.clear();
      calendar.set(local.getYear(), local.getMonthValue() - 1, local.getDayOfMonth());
      calendar.set(GregorianCalendar.HOUR_OF_DAY, local.getHour());
      calendar.set(GregorianCalendar.MINUTE, local.getMinute());
      calendar.set(GregorianCalendar.SECOND, local.getSecond());
      return calendar.toInstant();
    }
  }
}
