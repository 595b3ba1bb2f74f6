package org.opscoord.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Days and hours that differ from the company's week, for a company and its departments. */
final class Exceptions {

  private static final String COMPANY = "";

  private final Map<String, Map<LocalDate, CalendarDay>> days;
  private final Map<String, Map<DayOfWeek, DepartmentHours>> hours;

  Exceptions(Collection<CalendarDay> days, Collection<DepartmentHours> hours) {
    this.days = new HashMap<>();
    days.forEach(
        day ->
            this.days
                .computeIfAbsent(scope(day.department()), scope -> new HashMap<>())
                .put(day.date(), day));
    this.hours = new HashMap<>();
    hours.forEach(
        own ->
            this.hours
                .computeIfAbsent(own.department(), department -> new HashMap<>())
                .put(own.weekday(), own));
  }

  /** Whether a department works otherwise than the company. */
  boolean has(String department) {
    return days.containsKey(department) || hours.containsKey(department);
  }

  /** The years for which the company's holidays are known. */
  Set<Integer> years() {
    return days.getOrDefault(COMPANY, Map.of()).keySet().stream()
        .map(LocalDate::getYear)
        .collect(Collectors.toSet());
  }

  /** The company's days: its own exceptions, else those of the nation, else its week. */
  DayPlan company(DayPlan week, DayPlan nation) {
    return date -> {
      var day = day(COMPANY, date);
      if (day == null) {
        return nation.on(date);
      }
      return hours(day, usual(date, week));
    };
  }

  /**
   * A department's days: its own exceptions, else holidays of the company; on the other days its
   * own hours.
   */
  DayPlan department(String department, DayPlan week, DayPlan company) {
    return date -> {
      var own = day(department, date);
      var usual = own(department, date, week);
      if (own != null) {
        return hours(own, usual);
      }
      var holiday = !week.on(date).isEmpty() && company.on(date).isEmpty();
      var makeUp = week.on(date).isEmpty() && !company.on(date).isEmpty();
      if (holiday) {
        return List.of();
      }
      return makeUp && usual.isEmpty() ? company.on(date) : usual;
    };
  }

  private List<WorkingSpan> own(String department, LocalDate date, DayPlan week) {
    var own = hours.getOrDefault(department, Map.of()).get(date.getDayOfWeek());
    return own == null ? week.on(date) : own.hours();
  }

  private @Nullable CalendarDay day(String scope, LocalDate date) {
    return days.getOrDefault(scope, Map.of()).get(date);
  }

  private static List<WorkingSpan> hours(CalendarDay day, List<WorkingSpan> usual) {
    if (day.kind() == CalendarDay.Kind.HOLIDAY) {
      return List.of();
    }
    return day.hours().isEmpty() ? usual : day.hours();
  }

  /** What a worked day has: the hours of its weekday, or of the next day that is worked weekly. */
  private static List<WorkingSpan> usual(LocalDate date, DayPlan week) {
    var like = date;
    while (week.on(like).isEmpty()) {
      like = like.plusDays(1);
    }
    return week.on(like);
  }

  private static String scope(@Nullable String department) {
    return department == null ? COMPANY : department;
  }
}
