package org.opscoord.duty;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.springframework.stereotype.Component;

/** What must be true of every shift, whatever file it comes in. */
@Component
class RosterChecks {

  private static final Instant FIRST = OffsetDateTime.parse("2000-01-01T00:00:00Z").toInstant();
  private static final Instant LAST = OffsetDateTime.parse("2200-01-01T00:00:00Z").toInstant();

  private final Directory directory;
  private final Eligibility eligibility;

  RosterChecks(Directory directory, Eligibility eligibility) {
    this.directory = directory;
    this.eligibility = eligibility;
  }

  /** The roster of that name: of the executives, or of a department that is there. */
  Optional<Roster> roster(long line, String column, String text, Mistakes mistakes) {
    var roster =
        Optional.of(text.strip().toLowerCase(Locale.ROOT))
            .filter(DepartmentId::isValid)
            .map(Roster::new)
            .filter(it -> it.ofExecutives() || directory.department(it.department()).isPresent());
    if (roster.isEmpty()) {
      mistakes.add(line, column, "duty.import.roster.unknown", text);
    }
    return roster;
  }

  /**
   * The person of that id, who works here and may stand the duty.
   *
   * @param roster null when it is not known; then nothing is said about the duty
   */
  Optional<PersonId> person(
      long line, String column, @Nullable Roster roster, String text, Mistakes mistakes) {
    var id = Optional.of(text.strip()).filter(PersonId::isValid).map(PersonId::new);
    if (id.flatMap(directory::person).isPresent()) {
      return id.filter(found -> mayStand(line, column, roster, found, mistakes));
    }
    var left = id.filter(it -> !directory.nameOf(it).equals(it.value())).isPresent();
    mistakes.add(
        line, column, left ? "duty.import.person.left" : "duty.import.person.unknown", text);
    return Optional.empty();
  }

  /** The stretch between two instants, which lie in the order and in the times we live in. */
  Optional<Span> span(long line, String column, Instant from, Instant until, Mistakes mistakes) {
    if (from.isBefore(FIRST) || until.isAfter(LAST)) {
      mistakes.add(line, column, "duty.import.time.year");
      return Optional.empty();
    }
    if (!from.isBefore(until)) {
      mistakes.add(line, column, "duty.import.until.before");
      return Optional.empty();
    }
    return Optional.of(new Span(from, until));
  }

  private boolean mayStand(
      long line, String column, @Nullable Roster roster, PersonId person, Mistakes mistakes) {
    if (roster == null || eligibility.mayStand(roster, person)) {
      return true;
    }
    mistakes.add(line, column, "duty.import.person.noExecutive", person.value());
    return false;
  }
}
