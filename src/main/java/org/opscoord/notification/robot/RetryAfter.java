package org.opscoord.notification.robot;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The header by which a server asks to be left alone: seconds, or a date. */
final class RetryAfter {

  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /** How long, between a second and a day; null when it cannot be read. */
  static @Nullable Duration read(String value, Instant now) {
    try {
      var pause =
          value.strip().matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(value.strip()))
              : Duration.between(
                  now,
                  ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                      .toInstant());
      var least = pause.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : pause;
      return least.compareTo(LONGEST) > 0 ? LONGEST : least;
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
