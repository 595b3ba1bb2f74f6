package org.opscoord.calendar;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The weekly working hours, in the time zone of the company.
 *
 * @param days the days worked each week
 * @param hours the working times of such a day in order, each as {@code 09:00-12:00}
 * @param country whose public holidays hold where no day was loaded: two letters of ISO 3166;
 *     {@code CN} has a calendar published year by year, which is loaded; {@code NONE} has none
 * @throws IllegalArgumentException with a sentence that says what to set, when no time is worked or
 *     the hours are unreadable, overlap or are out of order
 */
@ConfigurationProperties("opscoord.calendar")
record CalendarSettings(
    @DefaultValue({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"}) Set<DayOfWeek> days,
    @DefaultValue({"09:00-12:00", "13:00-18:00"}) List<String> hours,
    @DefaultValue("CN") String country) {

  CalendarSettings {
    if (days.isEmpty()) {
      throw new IllegalArgumentException(
          "opscoord.calendar.days is empty: name at least one working day, for example MONDAY.");
    }
    if (hours.isEmpty()) {
      throw new IllegalArgumentException(
          "opscoord.calendar.hours is empty: give at least one working time, for example"
              + " 09:00-17:00.");
    }
    var spans = hours.stream().map(WorkingSpan::parse).toList();
    for (var i = 1; i < spans.size(); i++) {
      if (spans.get(i).start().isBefore(spans.get(i - 1).end())) {
        throw new IllegalArgumentException(
            "opscoord.calendar.hours: %s begins before %s ends; list the working times in order."
                .formatted(hours.get(i), hours.get(i - 1)));
      }
    }
  }

  /** Whether holidays are published by the state for one year at a time, and loaded. */
  boolean publishedByYear() {
    return country.equalsIgnoreCase("CN");
  }

  /** Holidays that can be computed; empty where they are published instead, or there are none. */
  Optional<NationalHolidays> nation() {
    return publishedByYear() || country.equalsIgnoreCase("NONE")
        ? Optional.empty()
        : Optional.of(new NationalHolidays(country));
  }

  List<WorkingSpan> spans() {
    return hours.stream().map(WorkingSpan::parse).toList();
  }
}
