package org.opscoord.duty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Files of rosters for tests, and times as they are written in them. */
final class Rosters {

  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private Rosters() {}

  /** CSV with these lines below the names of the columns. */
  static RosterFile csv(String... lines) {
    return text("roster,person,from,until\n" + String.join("\n", lines), null);
  }

  static RosterFile calendar(String file, @Nullable String roster) {
    try {
      var resource = new ClassPathResource("duty/" + file);
      return text(resource.getContentAsString(StandardCharsets.UTF_8), roster);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  static RosterFile text(String text, @Nullable String roster) {
    return new RosterFile(text.getBytes(StandardCharsets.UTF_8), roster, false);
  }

  static RosterFile allowingGaps(RosterFile file) {
    return new RosterFile(file.content(), file.roster(), true);
  }

  /** A time on the company's clock. */
  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }

  static Span span(String from, String until) {
    return new Span(at(from), at(until));
  }
}
