package org.opscoord.substitution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.ProductSettings;
import org.springframework.stereotype.Service;

/** Says who stands in for whom today. */
@Service
public class Substitutes {

  private final AbsenceRepository absences;
  private final Directory directory;
  private final ProductSettings settings;
  private final Clock clock;

  Substitutes(
      AbsenceRepository absences, Directory directory, ProductSettings settings, Clock clock) {
    this.absences = absences;
    this.directory = directory;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Which of some people are away today.
   *
   * @param kind the three letters that begin the number of the case it is about
   */
  public Set<PersonId> away(Collection<PersonId> people, String kind) {
    return absences.on(people, today()).stream()
        .filter(absence -> absence.covers(kind))
        .map(Absence::person)
        .collect(Collectors.toSet());
  }

  /**
   * Who stands in for somebody today. A substitute who is away too is stood in for in turn; one who
   * has left, or may not, is passed over for whoever leads the last person asked.
   *
   * @param kind the three letters that begin the number of the case it is about
   * @param barred who must not, for example because they ask for the approval
   * @return empty when the person is not away, or nobody is left
   */
  public Optional<PersonId> of(PersonId person, String kind, Collection<PersonId> barred) {
    var asked = new HashSet<>(Set.of(person));
    var away = absence(person, kind);
    var last = person;
    while (away.isPresent()) {
      var next = next(last, away.get().substitute(), barred, asked);
      if (next == null) {
        return Optional.empty();
      }
      asked.add(next);
      last = next;
      away = absence(next, kind);
    }
    return Optional.of(last).filter(found -> !found.equals(person));
  }

  private @Nullable PersonId next(
      PersonId person,
      @Nullable PersonId substitute,
      Collection<PersonId> barred,
      Collection<PersonId> asked) {
    if (substitute != null
        && !barred.contains(substitute)
        && !asked.contains(substitute)
        && directory.person(substitute).isPresent()) {
      return substitute;
    }
    for (var level = 1; ; level++) {
      var head = directory.headAbove(person, level);
      if (head.isEmpty() || !barred.contains(head.get()) && !asked.contains(head.get())) {
        return head.orElse(null);
      }
    }
  }

  private Optional<Absence> absence(PersonId person, String kind) {
    return absences.on(List.of(person), today()).stream()
        .filter(absence -> absence.covers(kind))
        .findFirst();
  }

  LocalDate today() {
    return clock.instant().atZone(settings.zone()).toLocalDate();
  }
}
