package org.opscoord.calendar;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/** Writes the calendar as an import takes it. */
final class CalendarExport {

  private CalendarExport() {}

  static String days(List<CalendarDay> days) {
    return csv(
        DaysFile.COLUMNS,
        days.stream()
            .map(
                day ->
                    new Object[] {
                      day.date(),
                      Objects.requireNonNullElse(day.department(), ""),
                      day.kind().name().toLowerCase(Locale.ROOT),
                      SpanText.write(day.hours()),
                      day.nameEn(),
                      day.nameZh()
                    }));
  }

  static String hours(List<DepartmentHours> hours) {
    return csv(
        HoursFile.COLUMNS,
        hours.stream()
            .map(
                own ->
                    new Object[] {
                      own.department(),
                      own.weekday().name().toLowerCase(Locale.ROOT),
                      SpanText.write(own.hours())
                    }));
  }

  private static String csv(List<String> columns, Stream<Object[]> rows) {
    var text = new StringBuilder();
    Stream.concat(Stream.<Object[]>of(columns.toArray()), rows)
        .forEach(row -> text.append(CSVFormat.RFC4180.format(row)).append("\r\n"));
    return text.toString();
  }
}
