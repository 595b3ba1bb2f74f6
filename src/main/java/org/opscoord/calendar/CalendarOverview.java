package org.opscoord.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.ProductSettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendar for people to read. */
@Service
@Transactional(readOnly = true)
public class CalendarOverview {

  private final CalendarRepository repository;
  private final CalendarSettings settings;
  private final YearsReached yearsReached;
  private final StoredCalendars calendars;
  private final ProductSettings product;
  private final Clock clock;

  CalendarOverview(
      CalendarRepository repository,
      CalendarSettings settings,
      YearsReached yearsReached,
      StoredCalendars calendars,
      ProductSettings product,
      Clock clock) {
    this.repository = repository;
    this.settings = settings;
    this.yearsReached = yearsReached;
    this.calendars = calendars;
    this.product = product;
    this.clock = clock;
  }

  /**
   * A year of the calendar.
   *
   * @param week days worked every week, Monday first
   * @param hours working times of such a day
   * @param missingYears years whose holidays are published but not loaded: the present one, and
   *     those that deadlines have reached
   */
  public record Year(
      int year,
      String zone,
      List<String> week,
      List<String> hours,
      List<Day> days,
      List<Integer> missingYears) {}

  /**
   * A day that is worked otherwise than its weekday says.
   *
   * @param department null for the whole company
   * @param kind {@code HOLIDAY} or {@code WORKDAY}
   */
  public record Day(
      LocalDate date,
      @Nullable String department,
      String kind,
      List<String> hours,
      String nameEn,
      String nameZh) {}

  /**
   * The calendar of a year.
   *
   * @param year null for the present one
   */
  public Year year(@Nullable Integer year) {
    var present = clock.instant().atZone(product.zone()).getYear();
    var asked = Optional.ofNullable(year).orElse(present);
    return new Year(
        asked,
        product.zone().getId(),
        settings.days().stream().sorted().map(Enum::name).toList(),
        texts(settings.spans()),
        repository.days().stream()
            .filter(day -> day.date().getYear() == asked)
            .map(CalendarOverview::view)
            .toList(),
        missing(present));
  }

  private List<Integer> missing(int present) {
    if (!settings.publishedByYear()) {
      return List.of();
    }
    var years = new TreeSet<>(yearsReached.missing());
    Stream.of(present).forEach(years::add);
    years.removeAll(calendars.knownYears());
    return List.copyOf(years);
  }

  private static Day view(CalendarDay day) {
    return new Day(
        day.date(),
        day.department(),
        day.kind().name(),
        texts(day.hours()),
        day.nameEn(),
        day.nameZh());
  }

  private static List<String> texts(List<WorkingSpan> spans) {
    return spans.stream().map(WorkingSpan::text).toList();
  }
}
