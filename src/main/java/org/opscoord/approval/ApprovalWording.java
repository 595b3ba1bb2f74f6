package org.opscoord.approval;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/** Bodies, seats and votes in the words of the installation's language. */
@Component
class ApprovalWording {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Texts texts;
  private final Directory directory;
  private final BodyNames names;
  private final ProductSettings settings;

  ApprovalWording(Texts texts, Directory directory, BodyNames names, ProductSettings settings) {
    this.texts = texts;
    this.directory = directory;
    this.names = names;
    this.settings = settings;
  }

  /** A sentence whose arguments may be people and departments; they appear by name. */
  String text(String messageKey, Object... arguments) {
    return texts.text(messageKey, Stream.of(arguments).map(this::named).toArray());
  }

  String of(Note note) {
    return text(note.messageKey(), note.arguments().toArray());
  }

  String of(RoutedBody routed) {
    return names.name(routed.body(), settings.locale());
  }

  /** The department or the people that a seat speaks for. */
  String of(Seat seat) {
    var department = seat.department();
    return department != null ? name(department) : people(seat.holders());
  }

  String people(List<PersonId> people) {
    return list(people.stream().map(directory::nameOf).toList());
  }

  String list(List<String> items) {
    return String.join(text("list.separator"), items);
  }

  /** How the body decides. */
  String of(VotingRule rule) {
    var threshold = rule.threshold();
    var sentence =
        threshold == null
            ? text("rule." + rule.method())
            : text("rule." + rule.method(), threshold);
    return rule.veto() ? sentence + " " + text("rule.veto") : sentence;
  }

  String of(VoteChoice choice) {
    return text("choice." + choice);
  }

  String of(Outcome outcome) {
    return text("outcome." + outcome);
  }

  /** A point in time to the minute, in the company's time zone. */
  String of(Instant instant) {
    return MINUTE.format(instant.atZone(settings.zone()));
  }

  /** Parts of an entry of the trail; absent ones are left out. */
  String line(@Nullable String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(joining(" · "));
  }

  private String name(DepartmentId department) {
    return directory.nameOf(department, settings.locale());
  }

  private Object named(Object argument) {
    if (argument instanceof PersonId person) {
      return directory.nameOf(person);
    }
    return argument instanceof DepartmentId department ? name(department) : argument;
  }
}
