package org.opscoord.casework.print;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/** Names, moments and labels as they stand on paper. */
@Component
public class PrintWords {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Texts texts;
  private final Directory directory;
  private final ProductSettings settings;

  PrintWords(Texts texts, Directory directory, ProductSettings settings) {
    this.texts = texts;
    this.directory = directory;
    this.settings = settings;
  }

  public String text(Locale reader, String key, Object... arguments) {
    return texts.text(reader, key, arguments);
  }

  /** To the minute, in the company's time zone; null stays null. */
  public @Nullable String moment(@Nullable Instant moment) {
    return moment == null ? null : MINUTE.format(moment.atZone(settings.zone()));
  }

  public @Nullable String person(@Nullable PersonId person) {
    return person == null ? null : directory.nameOf(person);
  }

  /** Somebody, and for whom they acted if for somebody else. */
  public @Nullable String person(
      Locale reader, @Nullable PersonId person, @Nullable PersonId onBehalfOf) {
    return person == null || onBehalfOf == null
        ? person(person)
        : texts.text(
            reader, "print.onBehalfOf", directory.nameOf(person), directory.nameOf(onBehalfOf));
  }

  public @Nullable String department(Locale reader, @Nullable DepartmentId department) {
    return department == null ? null : directory.nameOf(department, reader);
  }
}
