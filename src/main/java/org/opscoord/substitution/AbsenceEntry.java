package org.opscoord.substitution;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.PersonId;

/**
 * What somebody enters, as they typed it.
 *
 * @param person who is away
 * @param substitute null for whoever leads the person
 * @param kinds empty for all
 */
public record AbsenceEntry(
    UUID id,
    PersonId person,
    @Nullable PersonId substitute,
    LocalDate firstDay,
    LocalDate lastDay,
    Set<String> kinds,
    boolean handsOver) {

  public AbsenceEntry {
    kinds = Set.copyOf(kinds);
  }

  Absence by(PersonId enteredBy) {
    return new Absence(
        id, person, substitute, firstDay, lastDay, kinds, handsOver, enteredBy, false);
  }
}
