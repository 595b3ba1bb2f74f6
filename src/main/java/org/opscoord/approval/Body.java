package org.opscoord.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.DepartmentId;

/**
 * A body as it stands.
 *
 * @param openedAt null until its stage opens
 * @param outcome null until it is decided
 */
record Body(
    BodyId id,
    long roundId,
    RoutedBody routed,
    @Nullable DepartmentId department,
    @Nullable String note,
    @Nullable Instant openedAt,
    @Nullable Outcome outcome,
    @Nullable Instant decidedAt) {

  int stage() {
    return routed.stage();
  }

  boolean opened() {
    return openedAt != null;
  }

  boolean decided() {
    return outcome != null;
  }

  boolean approved() {
    return outcome == Outcome.APPROVED;
  }

  boolean notApproved() {
    return outcome != null && outcome != Outcome.APPROVED;
  }

  /** When its stage opened. */
  Instant requireOpened() {
    if (openedAt == null) {
      throw new IllegalStateException("Body %s is not open".formatted(routed.body()));
    }
    return openedAt;
  }
}
