package org.opscoord.decision.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the register; {@code next} is null on the last. */
record DecisionPage(List<Line> decisions, @Nullable Long next) {

  /** A registered decision in a list. */
  record Line(
      String number,
      String title,
      String category,
      String outcome,
      boolean provisional,
      String option,
      Instant registeredAt,
      @Nullable String assessment) {}
}
