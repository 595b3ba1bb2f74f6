package org.opscoord.mediation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;

/**
 * One mediation of a case.
 *
 * @param round 1 for the first mediation of the case
 * @param tried what was tried before; empty when nobody said
 * @param sinceAnswer id of the newest answer of the case when this round began
 * @param mediator null until somebody is named
 * @param positionsOpenedAt null while no side may read the position of another
 * @param acceptanceClosedAt null while sides may still accept or appeal
 * @param outcome {@code settled}, {@code ruled} or {@code appealed-ruled}; null until it ends
 */
public record Mediation(
    CaseNumber number,
    int round,
    String subject,
    String tried,
    List<DepartmentId> sides,
    long sinceAnswer,
    @Nullable PersonId mediator,
    Instant openedAt,
    @Nullable Instant positionsOpenedAt,
    @Nullable Instant acceptanceClosedAt,
    @Nullable String outcome,
    @Nullable String outcomeText,
    @Nullable Instant closedAt) {

  /** Whether everybody in the mediation may read every position. */
  public boolean positionsAreOpen() {
    return positionsOpenedAt != null;
  }
}
