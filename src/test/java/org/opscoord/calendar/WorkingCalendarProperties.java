package org.opscoord.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** What holds in every zone, across years, leap days, changes of the clock and exceptions. */
class WorkingCalendarProperties {

  private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final Instant NEAR_A_YEARS_END = Instant.parse("2027-12-20T03:07:00Z");
  private static final long THREE_YEARS = 3L * 366 * 24 * 60;

  /** Hours that lie on the changes of clocks too, which come in the night. */
  private static final List<List<WorkingSpan>> DAYS =
      List.of(
          List.of(WorkingSpan.parse("09:00-12:00"), WorkingSpan.parse("13:00-18:00")),
          List.of(WorkingSpan.parse("01:30-02:30"), WorkingSpan.parse("02:30-10:00")),
          List.of(WorkingSpan.parse("00:00-23:59")));

  record Sample(ZoneId zone, List<WorkingSpan> hours, List<CalendarDay> days) {

    private DayPlan plan() {
      var week = DayPlan.weekly(WEEK, hours);
      return new Exceptions(days, List.of()).company(week, week);
    }

    WorkingCalendar calendar() {
      return new WorkingHours(zone, plan());
    }

    /** Day by day, as a person would count. */
    Duration counted(Instant from, Instant until) {
      var sum = Duration.ZERO;
      var last = until.atZone(zone).toLocalDate();
      for (var date = from.atZone(zone).toLocalDate();
          !date.isAfter(last);
          date = date.plusDays(1)) {
        for (var span : plan().on(date)) {
          var start = later(from, WorkingYear.instant(date.atTime(span.start()), zone));
          var end = earlier(until, WorkingYear.instant(date.atTime(span.end()), zone));
          sum = end.isAfter(start) ? sum.plus(Duration.between(start, end)) : sum;
        }
      }
      return sum;
    }

    private static Instant later(Instant one, Instant other) {
      return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
      return one.isBefore(other) ? one : other;
    }
  }

  @Provide
  Arbitrary<Sample> samples() {
    var zones =
        Arbitraries.of("Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe")
            .map(ZoneId::of);
    var days =
        Arbitraries.longs()
            .between(0, 3 * 366)
            .map(offset -> LocalDate.of(2027, 12, 1).plusDays(offset))
            .set()
            .ofMaxSize(40)
            .map(WorkingCalendarProperties::exceptions);
    return Combinators.combine(zones, Arbitraries.of(DAYS), days).as(Sample::new);
  }

  private static List<CalendarDay> exceptions(Set<LocalDate> dates) {
    var days = new ArrayList<CalendarDay>();
    for (var date : dates) {
      var kind =
          WEEK.contains(date.getDayOfWeek()) ? CalendarDay.Kind.HOLIDAY : CalendarDay.Kind.WORKDAY;
      days.add(new CalendarDay(date, null, kind, List.of(), "Exception", "例外"));
    }
    return days;
  }

  @Property
  void whatIsBetweenIsWhatAPersonCounts(
      @ForAll("samples") Sample sample,
      @ForAll @LongRange(max = THREE_YEARS) long start,
      @ForAll @LongRange(max = THREE_YEARS) long length) {
    var from = at(start);
    var until = at(start + length);

    assertThat(sample.calendar().between(from, until)).isEqualTo(sample.counted(from, until));
    assertThat(sample.calendar().between(until, from)).isZero();
  }

  @Property
  void afterIsTheInverseOfBetween(
      @ForAll("samples") Sample sample,
      @ForAll @LongRange(max = THREE_YEARS) long start,
      @ForAll @LongRange(max = 200_000) long minutes) {
    var calendar = sample.calendar();
    var due = calendar.after(at(start), Duration.ofMinutes(minutes));

    assertThat(calendar.between(at(start), due)).isEqualTo(Duration.ofMinutes(minutes));
    assertThat(calendar.after(at(start), calendar.between(at(start), due))).isEqualTo(due);
  }

  @Property
  void laterOrMoreIsNeverDueEarlier(
      @ForAll("samples") Sample sample,
      @ForAll @LongRange(max = THREE_YEARS) long start,
      @ForAll @LongRange(max = 5_000) long later,
      @ForAll @LongRange(max = 5_000) long minutes,
      @ForAll @LongRange(max = 5_000) long more) {
    var calendar = sample.calendar();

    assertThat(calendar.after(at(start + later), Duration.ofMinutes(minutes + more)))
        .isAfterOrEqualTo(calendar.after(at(start), Duration.ofMinutes(minutes)));
  }

  @Property
  void timeAddsUpAcrossAnyInstant(
      @ForAll("samples") Sample sample,
      @ForAll @LongRange(max = THREE_YEARS) long start,
      @ForAll @LongRange(max = 500_000) long first,
      @ForAll @LongRange(max = 500_000) long second) {
    var calendar = sample.calendar();
    var middle = at(start + first);
    var end = at(start + first + second);

    assertThat(calendar.between(at(start), middle).plus(calendar.between(middle, end)))
        .isEqualTo(calendar.between(at(start), end));
  }

  @Example
  void roundTheClockIsTheClock() {
    var clock = new RoundTheClock();

    assertThat(clock.after(at(0), Duration.ofMinutes(15))).isEqualTo(at(15));
    assertThat(clock.between(at(0), at(90))).isEqualTo(Duration.ofMinutes(90));
    assertThat(clock.between(at(90), at(0))).isZero();
  }

  private static Instant at(long minutes) {
    return NEAR_A_YEARS_END.plus(Duration.ofMinutes(minutes));
  }
}
