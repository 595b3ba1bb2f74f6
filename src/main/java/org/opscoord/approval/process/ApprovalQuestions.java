package org.opscoord.approval.process;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.opscoord.approval.BodyId;
import org.opscoord.approval.SeatId;
import org.opscoord.approval.Standing;
import org.opscoord.approval.Timeouts;
import org.opscoord.casework.Cases;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.ModelBean;

/**
 * What the approval's model asks. Its conditions ask our tables and never the engine's instance
 * counters, which do not know an abstention from an approval.
 */
@ModelBean("approval")
public class ApprovalQuestions {

  private final Standing standing;
  private final Timeouts timeouts;
  private final Cases cases;

  ApprovalQuestions(Standing standing, Timeouts timeouts, Cases cases) {
    this.standing = standing;
    this.timeouts = timeouts;
    this.cases = cases;
  }

  /** How many departments the case affects. */
  public int affectedDepartments(DelegateExecution execution) {
    return cases.require(ApprovalExecution.number(execution)).affected().size();
  }

  /** Ids of the bodies of the open stage. */
  public List<String> bodies(DelegateExecution execution) {
    return standing
        .bodies(
            ApprovalExecution.number(execution),
            ApprovalExecution.round(execution),
            ApprovalExecution.stage(execution))
        .stream()
        .map(BodyId::toString)
        .toList();
  }

  /** Ids of the seats of the body's open wave that are to vote. */
  public List<String> seats(DelegateExecution execution) {
    return standing.asked(ApprovalExecution.body(execution)).stream()
        .map(SeatId::toString)
        .toList();
  }

  public boolean bodyDecided(DelegateExecution execution) {
    return standing.bodyDecided(ApprovalExecution.body(execution));
  }

  /** Whether no vote of the open stage is needed any more. */
  public boolean stageDecided(DelegateExecution execution) {
    return standing.stageDecided(
        ApprovalExecution.number(execution),
        ApprovalExecution.round(execution),
        ApprovalExecution.stage(execution));
  }

  /** Whether all stages so far have approved and another one follows. */
  public boolean hasNextStage(DelegateExecution execution) {
    return standing.hasNextStage(
        ApprovalExecution.number(execution), ApprovalExecution.round(execution));
  }

  /** The only holder of the seat; null when several may answer, see {@link #candidates}. */
  public @Nullable String assignee(DelegateExecution execution) {
    var holders = standing.holders(ApprovalExecution.seat(execution));
    return holders.size() == 1 ? holders.get(0).value() : null;
  }

  /** The holders of the seat when there are several; whoever claims the task answers. */
  public List<String> candidates(DelegateExecution execution) {
    var holders = standing.holders(ApprovalExecution.seat(execution));
    return holders.size() == 1 ? List.of() : holders.stream().map(PersonId::value).toList();
  }

  /** By when the seat is to vote. */
  public Date answerBy(DelegateExecution execution) {
    return Date.from(standing.answerBy(ApprovalExecution.seat(execution)));
  }

  /** When an unanswered seat is looked at again. */
  public Date nextDeadline(DelegateExecution execution) {
    return Date.from(timeouts.nextDeadline(ApprovalExecution.seat(execution)));
  }

  /** Whether nobody waits for the seat any more. */
  public boolean seatVoted(DelegateExecution execution) {
    return standing.notAwaited(ApprovalExecution.seat(execution));
  }
}
