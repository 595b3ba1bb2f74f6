package org.opscoord.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opscoord.calendar.CalendarCsv.Row;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.springframework.stereotype.Component;

/** Reads {@code days.csv}: holidays, make-up workdays, and the days of single departments. */
@Component
class DaysFile {

  static final String NAME = "days.csv";
  static final List<String> COLUMNS =
      List.of("date", "department", "kind", "hours", "name_en", "name_zh");

  /** Spreadsheets would run a text that begins with one of these signs. */
  private static final Pattern NAME_FORM = Pattern.compile("[^=+\\-@].{0,99}");

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final Directory directory;
  private final DayPlan week;

  DaysFile(Directory directory, CalendarSettings settings) {
    this.directory = directory;
    this.week = DayPlan.weekly(settings.days(), settings.spans());
  }

  List<CalendarDay> read(byte[] content, CalendarMistakes mistakes) {
    var days = new ArrayList<CalendarDay>();
    var met = new HashSet<String>();
    for (var row : new CalendarCsv(NAME, COLUMNS, mistakes).rows(content)) {
      var day = day(row, mistakes);
      if (day != null) {
        if (met.add(day.date() + " " + day.department())) {
          days.add(day);
        } else {
          mistakes.add(NAME, row.line(), "date", "calendar.import.twice", row.get("date"));
        }
      }
    }
    return days;
  }

  private @Nullable CalendarDay day(Row row, CalendarMistakes mistakes) {
    var date = date(row, mistakes);
    var kind = kind(row, mistakes);
    var department = row.get("department").isEmpty() ? null : row.get("department");
    var hours = SpanText.read(row, "hours", mistakes);
    var usable = isKnown(department, row, mistakes) & isNamed(row, mistakes);
    if (date.isEmpty() || kind.isEmpty() || hours.isEmpty() || !usable) {
      return null;
    }
    var day =
        new CalendarDay(
            date.get(),
            department,
            kind.get(),
            hours.get(),
            row.get("name_en"),
            row.get("name_zh"));
    return makesSense(day, row, mistakes) ? day : null;
  }

  private boolean makesSense(CalendarDay day, Row row, CalendarMistakes mistakes) {
    if (day.kind() == CalendarDay.Kind.HOLIDAY && !day.hours().isEmpty()) {
      mistakes.add(NAME, row.line(), "hours", "calendar.import.holidayHours");
      return false;
    }
    if (day.kind() == CalendarDay.Kind.WORKDAY
        && day.department() == null
        && day.hours().isEmpty()
        && !week.on(day.date()).isEmpty()) {
      mistakes.add(NAME, row.line(), "kind", "calendar.import.workedAnyway", row.get("date"));
      return false;
    }
    return true;
  }

  private static Optional<LocalDate> date(Row row, CalendarMistakes mistakes) {
    try {
      var date = LocalDate.parse(row.get("date"));
      if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
        return Optional.of(date);
      }
    } catch (DateTimeParseException unreadable) {
      // Said below, as for a year that nobody means.
    }
    mistakes.add(NAME, row.line(), "date", "calendar.import.date", row.get("date"));
    return Optional.empty();
  }

  private static Optional<CalendarDay.Kind> kind(Row row, CalendarMistakes mistakes) {
    for (var kind : CalendarDay.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(row.get("kind"))) {
        return Optional.of(kind);
      }
    }
    mistakes.add(NAME, row.line(), "kind", "calendar.import.kind", row.get("kind"));
    return Optional.empty();
  }

  private boolean isKnown(@Nullable String department, Row row, CalendarMistakes mistakes) {
    if (department == null
        || (DepartmentId.isValid(department)
            && directory.department(new DepartmentId(department)).isPresent())) {
      return true;
    }
    mistakes.add(NAME, row.line(), "department", "calendar.import.department", department);
    return false;
  }

  private static boolean isNamed(Row row, CalendarMistakes mistakes) {
    var named = true;
    for (var column : List.of("name_en", "name_zh")) {
      if (!NAME_FORM.matcher(row.get(column)).matches()) {
        mistakes.add(NAME, row.line(), column, "calendar.import.name");
        named = false;
      }
    }
    return named;
  }
}
