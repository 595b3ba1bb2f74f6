package org.opscoord.approval.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.approval.Outcome;
import org.opscoord.approval.VoteChoice;

/** An approval round as the API shows it; see {@link org.opscoord.approval.ApprovalRecord}. */
record ApprovalView(
    int round,
    @Nullable Outcome outcome,
    @Nullable String returnTo,
    @Nullable String reason,
    boolean provisional,
    List<Body> bodies) {

  /** A body of a stage. */
  record Body(
      int stage,
      String body,
      String method,
      @Nullable Outcome outcome,
      @Nullable String note,
      Instant openedAt,
      @Nullable Instant decidedAt,
      List<Seat> seats) {}

  /** A seat and its newest vote; {@code seat} is what a change of the vote names. */
  record Seat(
      String seat,
      @Nullable Named department,
      List<Named> holders,
      @Nullable Named person,
      @Nullable Named onBehalfOf,
      @Nullable VoteChoice choice,
      @Nullable String reason,
      boolean automatic,
      @Nullable Instant at) {}

  /** An id and what people call it. */
  record Named(String id, String name) {}
}
