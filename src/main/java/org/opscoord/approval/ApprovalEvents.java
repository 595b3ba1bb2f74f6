package org.opscoord.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;

/** Facts about approval rounds, published inside the transaction in which they happen. */
public final class ApprovalEvents {

  private ApprovalEvents() {}

  /**
   * A seat voted, or changed its vote.
   *
   * @param person null for an automatic vote
   */
  public record VoteCast(
      CaseNumber caseNumber,
      int round,
      int stage,
      String body,
      String seat,
      @Nullable PersonId person,
      VoteChoice choice,
      Instant at) {}

  /** A seat has not voted in time and is reminded. */
  public record VoteReminded(
      CaseNumber caseNumber, int round, int stage, String body, String seat, String taskId) {}

  /** A body is decided: no remaining vote could change it. */
  public record BodyDecided(
      CaseNumber caseNumber,
      int round,
      int stage,
      String body,
      @Nullable DepartmentId department,
      Outcome outcome,
      Instant openedAt,
      Instant at) {}

  /** Every body of a stage is decided. */
  public record StageDecided(
      CaseNumber caseNumber, int round, int stage, Outcome outcome, Instant openedAt, Instant at) {}

  /** An emergency decision takes effect now and will be ratified afterwards. */
  public record ProvisionallyApproved(CaseNumber caseNumber, int round, Instant at) {}

  /** The round is over. */
  public record RoundEnded(
      CaseNumber caseNumber,
      int round,
      String subjectType,
      Outcome outcome,
      @Nullable String reason,
      @Nullable String returnTo,
      Instant at) {}
}
