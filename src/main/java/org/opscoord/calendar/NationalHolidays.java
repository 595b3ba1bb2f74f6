package org.opscoord.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Public holidays of a country, as Jollyday computes them for every year. */
final class NationalHolidays {

  private final HolidayManager manager;
  private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

  /**
   * @param country ISO 3166 code, for example {@code DE}
   * @throws IllegalArgumentException with a sentence that says what to set, when it is unknown
   */
  NationalHolidays(String country) {
    var code =
        HolidayManager.getSupportedCalendarCodes().stream()
            .filter(country::equalsIgnoreCase)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "opscoord.calendar.country: no holidays are known for '%s'; give the two"
                                .formatted(country)
                            + " letters of ISO 3166, for example DE, or NONE."));
    this.manager = HolidayManager.getInstance(ManagerParameters.create(code));
  }

  /** The week without the country's holidays. */
  DayPlan without(DayPlan week) {
    return date -> week.on(date).isEmpty() || isHoliday(date) ? List.of() : week.on(date);
  }

  private boolean isHoliday(LocalDate date) {
    return years.computeIfAbsent(date.getYear(), this::holidays).contains(date);
  }

  private Set<LocalDate> holidays(int year) {
    return manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY).stream()
        .map(holiday -> holiday.getDate())
        .collect(Collectors.toUnmodifiableSet());
  }
}
