package org.opscoord.duty;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.opscoord.engine.ProductSettings;
import org.springframework.stereotype.Component;

/** Times as people write and read them, on the clock of the company. */
@Component
class LocalTimes {

  private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final ZoneId zone;

  LocalTimes(ProductSettings settings) {
    this.zone = settings.zone();
  }

  ZoneId zone() {
    return zone;
  }

  /** Reads {@code 2026-03-02T09:00} or the same with a blank; empty when it is no time. */
  Optional<LocalDateTime> parse(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text.strip().replaceFirst(" +", "T")));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  /** Whether the clocks pass over that time, because they are put forward. */
  boolean skipped(LocalDateTime local) {
    return zone.getRules().getValidOffsets(local).isEmpty();
  }

  /** When it is that time; the first time, when the clocks are put back and show it twice. */
  Instant instant(LocalDateTime local) {
    return local.atZone(zone).toInstant();
  }

  /** For a sentence. */
  String text(Instant at) {
    return READABLE.format(at.atZone(zone));
  }

  /** For a file, as {@link #parse} reads it. */
  String cell(Instant at) {
    return at.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
