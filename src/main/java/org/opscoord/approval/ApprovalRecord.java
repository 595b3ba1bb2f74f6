package org.opscoord.approval;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;

/**
 * One approval round as it stands, for the register and for screens.
 *
 * @param round 1 for the first round of a case
 * @param outcome null while the round is open
 * @param returnTo id of the step that a returned round goes back to, null otherwise
 * @param reason the reasons given by those who decided it, one a line; null when there is none
 * @param provisional true while an emergency decision awaits its ratification
 */
public record ApprovalRecord(
    CaseNumber caseNumber,
    int round,
    @Nullable Outcome outcome,
    @Nullable String returnTo,
    @Nullable String reason,
    boolean provisional,
    List<Body> bodies) {

  /**
   * One body of a stage.
   *
   * @param body the body as the route names it, for example {@code decision-group}
   * @param note why the body is composed as it is, for example that the requester's own head was
   *     replaced; null when it is as usual
   */
  public record Body(
      int stage,
      String body,
      String method,
      @Nullable Outcome outcome,
      @Nullable String note,
      Instant openedAt,
      @Nullable Instant decidedAt,
      List<Seat> seats) {}

  /**
   * One seat and its newest vote.
   *
   * @param department the department that the seat speaks for, null for a personal seat
   * @param person who voted, null while nobody has, and for an automatic vote
   * @param onBehalfOf for whom a substitute voted; null when for themselves
   * @param choice null while nobody has voted
   * @param reason reason or conditions, null when none was given
   * @param automatic true when a rule voted, for example after a time-out
   */
  public record Seat(
      String seat,
      @Nullable DepartmentId department,
      List<PersonId> holders,
      @Nullable PersonId person,
      @Nullable PersonId onBehalfOf,
      @Nullable VoteChoice choice,
      @Nullable String reason,
      boolean automatic,
      @Nullable Instant at) {}
}
