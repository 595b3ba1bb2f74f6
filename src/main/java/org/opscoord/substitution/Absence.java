package org.opscoord.substitution;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.PersonId;

/**
 * Somebody is away, and somebody stands in (代理).
 *
 * @param id chosen by whoever enters it; entering it twice does it once
 * @param substitute null for whoever leads the person
 * @param firstDay in the company's time zone
 * @param lastDay the last day away, in the company's time zone
 * @param kinds the kinds of cases it concerns, by the letters that begin their numbers; empty for
 *     all
 * @param handsOver whether the substitute gets the tasks that wait already when it begins
 * @param ended whether somebody ended it before its last day was over
 */
public record Absence(
    UUID id,
    PersonId person,
    @Nullable PersonId substitute,
    LocalDate firstDay,
    LocalDate lastDay,
    Set<String> kinds,
    boolean handsOver,
    PersonId enteredBy,
    boolean ended) {

  public Absence {
    kinds = Set.copyOf(kinds);
  }

  /** Whether it concerns the cases of a kind. */
  public boolean covers(String kind) {
    return kinds.isEmpty() || kinds.contains(kind);
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }
}
