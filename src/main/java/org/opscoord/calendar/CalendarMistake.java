package org.opscoord.calendar;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.Refusal.Problem;

/**
 * One thing wrong with a file of an import.
 *
 * @param file {@code days.csv} or {@code hours.csv}
 * @param line as an editor shows it; 1 is the line with the column names
 * @param column null when it concerns the whole line or file
 * @param messageKey key in {@code i18n/calendar*.properties}
 */
public record CalendarMistake(
    String file, long line, @Nullable String column, String messageKey, List<Object> arguments) {

  Problem asProblem() {
    var place = file + ":" + line + (column == null ? "" : ":" + column);
    return new Problem(place, messageKey, arguments);
  }
}
