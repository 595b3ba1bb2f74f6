package org.opscoord.calendar;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/**
 * One stretch of working time within a day.
 *
 * @throws IllegalArgumentException when it does not end after it starts
 */
record WorkingSpan(LocalTime start, LocalTime end) {

  WorkingSpan {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException(
          "opscoord.calendar.hours: %s-%s does not end after it starts.".formatted(start, end));
    }
  }

  /**
   * Reads a span such as {@code 09:00-12:00}.
   *
   * @throws IllegalArgumentException for text of another form
   */
  static WorkingSpan parse(String text) {
    var parts = text.split("-", -1);
    try {
      if (parts.length == 2) {
        return new WorkingSpan(
            LocalTime.parse(parts[0].strip()), LocalTime.parse(parts[1].strip()));
      }
    } catch (DateTimeParseException unreadable) {
      throw malformed(text);
    }
    throw malformed(text);
  }

  /** As {@link #parse} reads it. */
  String text() {
    return start + "-" + end;
  }

  private static IllegalArgumentException malformed(String text) {
    return new IllegalArgumentException(
        "opscoord.calendar.hours: '%s' is not a working time; write it as 09:00-12:00."
            .formatted(text));
  }
}
