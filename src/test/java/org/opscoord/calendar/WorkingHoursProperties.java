package org.opscoord.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WorkingHoursProperties {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final List<WorkingSpan> DAY =
      List.of(WorkingSpan.parse("09:00-12:00"), WorkingSpan.parse("13:00-18:00"));
  private static final Instant MONDAY_0930 = Instant.parse("2026-03-02T01:30:00Z");

  private final WorkingHours hours = new WorkingHours(SHANGHAI, DayPlan.weekly(WEEK, DAY));

  @Property
  void whatAWorkingTimeReachesLiesThatFarAway(
      @ForAll @IntRange(max = 20_000) int startMinute,
      @ForAll @IntRange(max = 10_000) int minutes) {
    var from = MONDAY_0930.plus(Duration.ofMinutes(startMinute));
    var due = hours.after(from, Duration.ofMinutes(minutes));

    assertThat(hours.between(from, due)).isEqualTo(Duration.ofMinutes(minutes));
  }

  @Property
  void moreWorkingTimeIsNeverDueEarlier(
      @ForAll @IntRange(max = 20_000) int startMinute,
      @ForAll @IntRange(max = 5_000) int minutes,
      @ForAll @IntRange(max = 5_000) int more) {
    var from = MONDAY_0930.plus(Duration.ofMinutes(startMinute));

    assertThat(hours.after(from, Duration.ofMinutes(minutes + more)))
        .isAfterOrEqualTo(hours.after(from, Duration.ofMinutes(minutes)));
  }

  @Property
  void aDeadlineFallsIntoWorkingTime(
      @ForAll @IntRange(max = 20_000) int startMinute,
      @ForAll @IntRange(min = 1, max = 5_000) int minutes) {
    var due =
        hours.after(MONDAY_0930.plus(Duration.ofMinutes(startMinute)), Duration.ofMinutes(minutes));
    var local = due.atZone(SHANGHAI);

    assertThat(WEEK).contains(local.getDayOfWeek());
    assertThat(DAY)
        .anyMatch(
            span ->
                local.toLocalTime().isAfter(span.start())
                    && !local.toLocalTime().isAfter(span.end()));
  }

  @Property
  void timeAddsUpAcrossAnyInstantBetween(
      @ForAll @IntRange(max = 10_000) int first, @ForAll @IntRange(max = 10_000) int second) {
    var middle = MONDAY_0930.plus(Duration.ofMinutes(first));
    var end = middle.plus(Duration.ofMinutes(second));

    assertThat(hours.between(MONDAY_0930, middle).plus(hours.between(middle, end)))
        .isEqualTo(hours.between(MONDAY_0930, end));
  }

  @Example
  void eightHoursAreAWorkingDayAndTheWeekendDoesNotCount() {
    assertThat(hours.after(MONDAY_0930, Duration.ofHours(8)))
        .isEqualTo(Instant.parse("2026-03-03T01:30:00Z"));
    var fridayAtFive = Instant.parse("2026-03-06T09:00:00Z");
    assertThat(hours.after(fridayAtFive, Duration.ofHours(4)))
        .isEqualTo(Instant.parse("2026-03-09T04:00:00Z"));
  }

  @Example
  void settingsThatLeaveNoWorkingTimeAreRefusedWithWhatToSet() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CalendarSettings(Set.of(), List.of("09:00-12:00"), "CN"))
        .withMessageContaining("opscoord.calendar.days");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CalendarSettings(WEEK, List.of("nine to five"), "CN"))
        .withMessageContaining("09:00-12:00");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CalendarSettings(WEEK, List.of("13:00-18:00", "09:00-14:00"), "CN"))
        .withMessageContaining("in order");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CalendarSettings(WEEK, List.of("18:00-13:00"), "CN"))
        .withMessageContaining("does not end after it starts");
  }
}
