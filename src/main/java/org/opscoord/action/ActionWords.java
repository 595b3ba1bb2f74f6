package org.opscoord.action;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Markdown;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/** What ids, codes and instants are called, in the language and zone of the installation. */
@Component
class ActionWords {

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Texts texts;
  private final Directory directory;
  private final ProductSettings settings;
  private final Clock clock;

  ActionWords(Texts texts, Directory directory, ProductSettings settings, Clock clock) {
    this.texts = texts;
    this.directory = directory;
    this.settings = settings;
    this.clock = clock;
  }

  String person(PersonId id) {
    return directory.nameOf(id);
  }

  String department(DepartmentId id) {
    return directory.nameOf(id, settings.locale());
  }

  /** The name of a code, for example {@code term("sourceKind", "meeting")}. */
  String term(String kind, String code) {
    return texts.text("action.%s.%s".formatted(kind, code));
  }

  String moment(Instant instant) {
    return MINUTES.format(instant.atZone(settings.zone()));
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }

  /** As {@link Markdown#quoted}. */
  static String quoted(String text) {
    return Markdown.quoted(text);
  }
}
