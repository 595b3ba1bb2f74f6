package org.opscoord.substitution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.opscoord.directory.PersonId;

/** What is accepted never leads in a circle, and only what would is refused. */
class CircleProperties {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final List<String> KINDS = List.of("DEC", "ISS");

  @Property
  void whoeverIsFollowedOnAnyDayIsNeverMetAgain(@ForAll("absences") List<Absence> entered) {
    var accepted = new ArrayList<Absence>();
    for (var absence : entered) {
      if (alone(absence, accepted) && Circle.closedBy(absence, accepted).isEmpty()) {
        accepted.add(absence);
      }
    }
    assertThat(accepted).allSatisfy(absence -> everywhere(absence, accepted));
  }

  @Property
  void whatIsRefusedMeetsItselfOnSomeDay(@ForAll("absences") List<Absence> entered) {
    var accepted = new ArrayList<Absence>();
    for (var absence : entered) {
      if (!alone(absence, accepted)) {
        continue;
      }
      if (Circle.closedBy(absence, accepted).isEmpty()) {
        accepted.add(absence);
      } else {
        var all = new ArrayList<>(accepted);
        all.add(absence);
        assertThat(
                days().stream()
                    .flatMap(day -> KINDS.stream().map(kind -> circle(all, absence, day, kind))))
            .contains(true);
      }
    }
  }

  @Example
  void absencesOnDifferentDaysMakeNoCircle() {
    var first = absence(0, 1, 0, 1, Set.of());

    assertThat(Circle.closedBy(absence(1, 0, 2, 3, Set.of()), List.of(first))).isEmpty();
    assertThat(Circle.closedBy(absence(1, 0, 1, 3, Set.of()), List.of(first))).contains(first);
  }

  @Example
  void absencesForDifferentKindsMakeNoCircle() {
    var first = absence(0, 1, 0, 5, Set.of("DEC"));

    assertThat(Circle.closedBy(absence(1, 0, 0, 5, Set.of("ISS")), List.of(first))).isEmpty();
    assertThat(Circle.closedBy(absence(1, 0, 0, 5, Set.of()), List.of(first))).contains(first);
  }

  private static void everywhere(Absence absence, List<Absence> accepted) {
    for (var day : days()) {
      for (var kind : KINDS) {
        assertThat(circle(accepted, absence, day, kind)).isFalse();
      }
    }
  }

  private static boolean circle(List<Absence> all, Absence first, LocalDate day, String kind) {
    if (!first.covers(day) || !first.covers(kind)) {
      return false;
    }
    var met = new HashSet<PersonId>();
    Optional<Absence> next = Optional.of(first);
    while (next.isPresent()) {
      if (!met.add(next.get().person())) {
        return true;
      }
      var substitute = next.get().substitute();
      next =
          all.stream()
              .filter(it -> it.person().equals(substitute) && it.covers(day) && it.covers(kind))
              .findFirst();
    }
    return false;
  }

  private static boolean alone(Absence absence, List<Absence> others) {
    return days().stream()
        .filter(absence::covers)
        .noneMatch(
            day ->
                others.stream()
                    .anyMatch(it -> it.person().equals(absence.person()) && it.covers(day)));
  }

  private static List<LocalDate> days() {
    return MONDAY.datesUntil(MONDAY.plusDays(12)).toList();
  }

  @Provide
  Arbitrary<List<Absence>> absences() {
    var people = Arbitraries.integers().between(0, 4);
    var firstDays = Arbitraries.integers().between(0, 7);
    var lengths = Arbitraries.integers().between(0, 4);
    var kinds =
        Arbitraries.of(Set.<String>of(), Set.of("DEC"), Set.of("ISS"), Set.of("DEC", "ISS"));
    return Combinators.combine(people, people, firstDays, lengths, kinds)
        .as((who, whom, first, length, what) -> absence(who, whom, first, first + length, what))
        .filter(absence -> !absence.person().equals(absence.substitute()))
        .list()
        .ofMaxSize(14);
  }

  private static Absence absence(int who, int whom, int first, int last, Set<String> kinds) {
    return new Absence(
        UUID.randomUUID(),
        new PersonId("person" + who),
        new PersonId("person" + whom),
        MONDAY.plusDays(first),
        MONDAY.plusDays(last),
        kinds,
        false,
        new PersonId("person" + who),
        false);
  }
}
