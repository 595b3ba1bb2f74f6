package org.opscoord.notification.robot;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** At most so many messages within any stretch of that length. */
record RateLimit(int messages, Duration within) {

  private static final int MOST = 1_000;
  private static final Duration LONGEST = Duration.ofDays(1);

  /** Reads a limit such as {@code 20/PT1M}; empty when it is none. */
  static Optional<RateLimit> parse(String text) {
    var parts = text.split("/", -1);
    try {
      return parts.length == 2
          ? Optional.of(
                  new RateLimit(
                      Integer.parseInt(parts[0].strip()), Duration.parse(parts[1].strip())))
              .filter(RateLimit::makesSense)
          : Optional.empty();
    } catch (NumberFormatException | DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * From when on one more is allowed.
   *
   * @param spoken when there were messages before, oldest first
   */
  Instant next(List<Instant> spoken, Instant now) {
    if (spoken.size() < messages) {
      return now;
    }
    var free = spoken.get(spoken.size() - messages).plus(within);
    return free.isAfter(now) ? free : now;
  }

  private boolean makesSense() {
    return messages >= 1
        && messages <= MOST
        && within.compareTo(Duration.ZERO) > 0
        && within.compareTo(LONGEST) <= 0;
  }
}
