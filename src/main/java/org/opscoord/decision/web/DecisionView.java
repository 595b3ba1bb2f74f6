package org.opscoord.decision.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.approval.Outcome;
import org.opscoord.approval.VoteChoice;
import org.opscoord.decision.Criterion;
import org.opscoord.decision.Reconciliation;
import org.opscoord.decision.Review;

/** A registered decision as the API shows it, see {@link org.opscoord.decision.RegisterEntry}. */
record DecisionView(
    String number,
    String title,
    String category,
    String outcome,
    boolean provisional,
    String option,
    String expectedOutcome,
    String conditions,
    String reasons,
    LocalDate reviewDate,
    Instant registeredAt,
    List<FollowUpView> followUps,
    String problem,
    String causes,
    List<Criterion> criteria,
    List<OptionView> options,
    BigDecimal disagreement,
    List<HeardView> heard,
    List<Named> unheard,
    @Nullable Reconciliation reconciliation,
    String rationale,
    List<RoundView> rounds,
    @Nullable Review review,
    @Nullable Instant reviewedAt) {

  /** An id and what people call it. */
  record Named(String id, String name) {}

  /** Something to be done. */
  record FollowUpView(String what, Named who, LocalDate byWhen) {}

  /** An option and how it came out. */
  record OptionView(
      String name,
      BigDecimal cost,
      String benefit,
      String risk,
      int rank,
      BigDecimal score,
      BigDecimal spread,
      boolean chosen,
      List<ScoreView> departments) {}

  /** A department's score. */
  record ScoreView(Named department, BigDecimal score) {}

  /** What a department said. */
  record HeardView(
      Named department,
      String stance,
      int impact,
      String facts,
      String constraints,
      String documents) {}

  /** An approval round. */
  record RoundView(
      int round,
      @Nullable Outcome outcome,
      @Nullable String returnTo,
      @Nullable String reason,
      List<BodyView> bodies) {}

  /** A body that decided. */
  record BodyView(
      int stage,
      String body,
      String method,
      @Nullable Outcome outcome,
      @Nullable String note,
      List<VoteView> votes) {}

  /** A seat and its vote; {@code choice} is null where none was cast. */
  record VoteView(
      String seat,
      @Nullable Named department,
      @Nullable Named person,
      @Nullable Named onBehalfOf,
      @Nullable VoteChoice choice,
      @Nullable String reason,
      boolean automatic,
      @Nullable Instant at) {}
}
