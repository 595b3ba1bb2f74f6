package org.opscoord.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

/** How many deadlines and working times one core computes in a second. */
class WorkingTimeBench {

  private static final int QUESTIONS = 200_000;
  private static final int ROUNDS = 7;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final WorkingCalendar calendar = calendar();
  private final long[] seconds = new Random(3).longs(QUESTIONS, 0, 365L * 86_400).toArray();

  @Test
  void computationsInASecond() {
    print("deadline after 15 min to 80 h", index -> after(index).getEpochSecond());
    print("working time over up to 4 weeks", index -> between(index).toSeconds());
  }

  private Instant after(int index) {
    return calendar.after(from(index), Duration.ofMinutes(15 + index % 4_785));
  }

  private Duration between(int index) {
    var from = from(index);
    return calendar.between(from, from.plusSeconds(index % (28 * 86_400)));
  }

  private Instant from(int index) {
    return START.plusSeconds(seconds[index]);
  }

  private static void print(String name, IntToLongFunction question) {
    var best = 0.0;
    var sum = 0L;
    for (var round = 0; round < ROUNDS; round++) {
      var began = System.nanoTime();
      for (var index = 0; index < QUESTIONS; index++) {
        sum += question.applyAsLong(index);
      }
      best = Math.max(best, QUESTIONS * 1e9 / (System.nanoTime() - began));
    }
    System.out.printf(
        Locale.ROOT, "| %s | %,.0f a second on one core | checksum %d |%n", name, best, sum);
  }

  private static WorkingCalendar calendar() {
    var days = new ArrayList<CalendarDay>();
    for (var day = LocalDate.of(2026, 10, 1); day.getDayOfMonth() < 8; day = day.plusDays(1)) {
      days.add(
          new CalendarDay(day, null, CalendarDay.Kind.HOLIDAY, List.of(), "National Day", "国庆节"));
    }
    var week =
        DayPlan.weekly(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            List.of(WorkingSpan.parse("09:00-12:00"), WorkingSpan.parse("13:00-18:00")));
    return new WorkingHours(
        ZoneId.of("Asia/Shanghai"), new Exceptions(days, List.of()).company(week, week));
  }
}
