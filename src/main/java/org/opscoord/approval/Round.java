package org.opscoord.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;

/**
 * One run of an approval.
 *
 * @param number 1 for the first round of the case
 * @param endedAt also set, without an outcome, when the case ended before the round did
 */
record Round(
    long id,
    CaseNumber caseNumber,
    int number,
    String subjectType,
    boolean provisional,
    @Nullable Outcome outcome,
    @Nullable String returnTo,
    @Nullable String reason,
    Instant openedAt,
    @Nullable Instant endedAt) {

  boolean open() {
    return endedAt == null;
  }
}
