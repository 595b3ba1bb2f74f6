package org.opscoord.substitution.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An absence as the API shows it.
 *
 * @param substitute null when whoever leads the person stands in
 * @param kinds the kinds of cases; none for all
 */
record AbsenceView(
    UUID id,
    Named person,
    @Nullable Named substitute,
    LocalDate firstDay,
    LocalDate lastDay,
    List<Named> kinds,
    boolean handsOver,
    Named enteredBy) {

  /** An id and what people call it. */
  record Named(String id, String name) {}

  /**
   * All that concerns somebody.
   *
   * @param absences their own, and those in which they stand in
   * @param kinds what can be chosen
   */
  record Page(Named person, List<AbsenceView> absences, List<Named> kinds) {}
}
