package org.opscoord.calendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opscoord.calendar.CalendarCsv.Row;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.springframework.stereotype.Component;

/** Reads {@code hours.csv}: the weekly hours of departments that differ from the company's. */
@Component
class HoursFile {

  static final String NAME = "hours.csv";
  static final List<String> COLUMNS = List.of("department", "weekday", "hours");

  private final Directory directory;

  HoursFile(Directory directory) {
    this.directory = directory;
  }

  List<DepartmentHours> read(byte[] content, CalendarMistakes mistakes) {
    var hours = new ArrayList<DepartmentHours>();
    var met = new HashSet<String>();
    for (var row : new CalendarCsv(NAME, COLUMNS, mistakes).rows(content)) {
      var own = own(row, mistakes);
      if (own.isPresent()) {
        if (met.add(own.get().department() + " " + own.get().weekday())) {
          hours.add(own.get());
        } else {
          mistakes.add(NAME, row.line(), "weekday", "calendar.import.twice", row.get("weekday"));
        }
      }
    }
    return hours;
  }

  private Optional<DepartmentHours> own(Row row, CalendarMistakes mistakes) {
    var department = row.get("department");
    var spans = SpanText.read(row, "hours", mistakes);
    var weekday =
        Arrays.stream(DayOfWeek.values())
            .filter(day -> day.name().equals(row.get("weekday").toUpperCase(Locale.ROOT)))
            .findFirst();
    if (weekday.isEmpty()) {
      mistakes.add(NAME, row.line(), "weekday", "calendar.import.weekday", row.get("weekday"));
    }
    var known =
        DepartmentId.isValid(department)
            && directory.department(new DepartmentId(department)).isPresent();
    if (!known) {
      mistakes.add(NAME, row.line(), "department", "calendar.import.department", department);
    }
    return known && spans.isPresent()
        ? weekday.map(day -> new DepartmentHours(department, day, spans.get()))
        : Optional.empty();
  }
}
