package org.opscoord.substitution;

import java.time.LocalDate;
import java.util.Collection;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.PersonId;
import org.opscoord.directory.Role;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.stereotype.Component;

/** What an absence has to be like. */
@Component
class AbsenceRules {

  private static final int LONGEST_IN_DAYS = 366;

  private final Directory directory;
  private final CaseKinds kinds;

  AbsenceRules(Directory directory, CaseKinds kinds) {
    this.directory = directory;
    this.kinds = kinds;
  }

  /** Everybody for themselves; coordinators, and whoever leads somebody, for others. */
  void requireMay(Person acting, PersonId away) {
    var may =
        acting.id().equals(away)
            || acting.roles().contains(Role.COORDINATOR)
            || directory.headAbove(away, 1).filter(acting.id()::equals).isPresent();
    if (!may) {
      throw new Refusal(Kind.FORBIDDEN, "substitution.forbidden", directory.nameOf(away));
    }
  }

  /**
   * Refuses an absence that cannot be.
   *
   * @param others all that hold and are not over
   */
  void require(Absence absence, LocalDate today, Collection<Absence> others) {
    requirePeople(absence);
    requireDays(absence, today);
    for (var kind : absence.kinds()) {
      if (!kinds.names().containsKey(kind)) {
        throw new Refusal(Kind.INVALID, "substitution.kind.unknown", kind);
      }
    }
    others.stream()
        .filter(other -> other.person().equals(absence.person()) && overlaps(other, absence))
        .findFirst()
        .ifPresent(
            other -> {
              throw new Refusal(
                  Kind.CONFLICT,
                  "substitution.twice",
                  directory.nameOf(absence.person()),
                  other.firstDay().toString(),
                  other.lastDay().toString());
            });
    Circle.closedBy(absence, others)
        .ifPresent(
            other -> {
              throw new Refusal(
                  Kind.CONFLICT,
                  "substitution.circle",
                  directory.nameOf(absence.person()),
                  directory.nameOf(other.person()),
                  other.firstDay().toString(),
                  other.lastDay().toString());
            });
  }

  private void requirePeople(Absence absence) {
    requireKnown(absence.person());
    var substitute = absence.substitute();
    if (absence.person().equals(substitute)) {
      throw new Refusal(Kind.INVALID, "substitution.oneself");
    }
    if (substitute != null) {
      requireKnown(substitute);
    } else if (directory.headAbove(absence.person(), 1).isEmpty()) {
      throw new Refusal(
          Kind.INVALID, "substitution.nobodyAbove", directory.nameOf(absence.person()));
    }
  }

  private void requireKnown(PersonId person) {
    if (directory.person(person).isEmpty()) {
      throw new Refusal(Kind.INVALID, "substitution.person.unknown", person.value());
    }
  }

  private static void requireDays(Absence absence, LocalDate today) {
    if (absence.lastDay().isBefore(absence.firstDay())) {
      throw new Refusal(Kind.INVALID, "substitution.days.order");
    }
    if (absence.firstDay().isBefore(today)) {
      throw new Refusal(Kind.INVALID, "substitution.days.past", today.toString());
    }
    if (absence.lastDay().isAfter(absence.firstDay().plusDays(LONGEST_IN_DAYS))) {
      throw new Refusal(Kind.INVALID, "substitution.days.tooLong", LONGEST_IN_DAYS);
    }
  }

  private static boolean overlaps(Absence one, Absence other) {
    return !one.lastDay().isBefore(other.firstDay()) && !other.lastDay().isBefore(one.firstDay());
  }
}
