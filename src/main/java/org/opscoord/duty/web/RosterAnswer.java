package org.opscoord.duty.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did or would do, for a person to read.
 *
 * @param rosters what becomes of each roster; empty when there are mistakes
 * @param gaps holes that were allowed
 */
record RosterAnswer(
    boolean applied,
    List<ReplacedView> rosters,
    List<DutyView.GapView> gaps,
    List<MistakeView> mistakes) {

  /** What replaces a roster for a while. */
  record ReplacedView(String roster, Instant from, Instant until, int shifts) {}

  /** One mistake, with its sentence. */
  record MistakeView(long line, @Nullable String column, String sentence) {}
}
