package org.opscoord.issue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Collectors;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Markdown;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/** What ids, codes and times are called, in the language of the installation. */
@Component("issueWords")
class Words {

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Texts texts;
  private final Directory directory;
  private final ProductSettings settings;

  Words(Texts texts, Directory directory, ProductSettings settings) {
    this.texts = texts;
    this.directory = directory;
    this.settings = settings;
  }

  String department(DepartmentId id) {
    return directory.nameOf(id, settings.locale());
  }

  String departments(Collection<DepartmentId> departments) {
    return departments.stream().map(this::department).collect(Collectors.joining(", "));
  }

  /** The zone in which people give times. */
  ZoneId zone() {
    return settings.zone();
  }

  String people(Collection<PersonId> people) {
    return people.stream().map(directory::nameOf).collect(Collectors.joining(", "));
  }

  /** What a reporter is called who gave no name. */
  String unnamed() {
    return texts.text("issue.unnamed");
  }

  String category(String code) {
    return texts.text("issue.category.%s".formatted(code));
  }

  String moment(Instant at) {
    return MINUTES.format(at.atZone(settings.zone()));
  }

  /** Where a level stands. */
  String state(Stage stage) {
    if (stage.acknowledgedBy() != null) {
      return texts.text("issue.state.acknowledged", directory.nameOf(stage.acknowledgedBy()));
    }
    if (stage.closedAt() != null) {
      return texts.text("issue.state.closed");
    }
    return texts.text(stage.climbedAt() == null ? "issue.state.called" : "issue.state.climbed");
  }

  /** As {@link Markdown#quoted}. */
  static String quoted(String text) {
    return Markdown.quoted(text);
  }
}
