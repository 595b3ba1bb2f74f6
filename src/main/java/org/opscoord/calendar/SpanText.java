package org.opscoord.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opscoord.calendar.CalendarCsv.Row;

/** Working times of a day in a cell, for example {@code 09:00-12:00 13:00-18:00}. */
final class SpanText {

  private SpanText() {}

  /** The times in order; no times for an empty cell; empty when they make no sense. */
  static Optional<List<WorkingSpan>> read(Row row, String column, CalendarMistakes mistakes) {
    var spans = new ArrayList<WorkingSpan>();
    for (var text : row.get(column).split("\\s+")) {
      if (text.isEmpty()) {
        continue;
      }
      try {
        spans.add(WorkingSpan.parse(text));
      } catch (IllegalArgumentException unreadable) {
        mistakes.add(row.file(), row.line(), column, "calendar.import.hours", text);
        return Optional.empty();
      }
    }
    for (var index = 1; index < spans.size(); index++) {
      if (spans.get(index).start().isBefore(spans.get(index - 1).end())) {
        mistakes.add(
            row.file(), row.line(), column, "calendar.import.order", spans.get(index).text());
        return Optional.empty();
      }
    }
    return Optional.of(spans);
  }

  static String write(List<WorkingSpan> spans) {
    return spans.stream().map(WorkingSpan::text).collect(Collectors.joining(" "));
  }
}
