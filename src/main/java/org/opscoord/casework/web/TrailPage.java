package org.opscoord.casework.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.web.CaseView.Named;

/** A page of a trail; {@code next} is null on the last. */
record TrailPage(List<EntryView> entries, @Nullable Long next) {

  /**
   * One entry; {@code text} says the action in the reader's language.
   *
   * @param department of whoever it was done by or for; null when the product did it
   * @param workingMinutes how long it had waited, in working time of that department; null where
   *     nothing waited
   */
  record EntryView(
      long sequence,
      Instant at,
      String action,
      String text,
      @Nullable Named actor,
      @Nullable Named onBehalfOf,
      @Nullable Named department,
      @Nullable String step,
      @Nullable String stepName,
      @Nullable String comment,
      boolean automatic,
      @Nullable Long workingMinutes) {}
}
