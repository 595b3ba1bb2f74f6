package org.opscoord.mediation;

import java.util.List;
import java.util.stream.Collectors;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Markdown;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/** What ids and codes are called, in the language of the installation. */
@Component
class MediationWords {

  /** Stands where nothing was said. */
  static final String NOTHING = "–";

  private final Texts texts;
  private final Directory directory;
  private final ProductSettings settings;

  MediationWords(Texts texts, Directory directory, ProductSettings settings) {
    this.texts = texts;
    this.directory = directory;
    this.settings = settings;
  }

  String department(DepartmentId id) {
    return directory.nameOf(id, settings.locale());
  }

  String departments(List<DepartmentId> ids) {
    return ids.isEmpty()
        ? NOTHING
        : ids.stream().map(this::department).collect(Collectors.joining(", "));
  }

  /** A person to choose, with the department that tells them from others of their name. */
  String labelled(Person person) {
    return "%s, %s".formatted(person.name(), department(person.department()));
  }

  String person(String id) {
    return directory.nameOf(new PersonId(id));
  }

  String outcome(String kind) {
    return texts.text("mediation.outcome." + kind);
  }

  /** As {@link Markdown#quoted}. */
  static String quoted(String text) {
    return Markdown.quoted(text);
  }
}
