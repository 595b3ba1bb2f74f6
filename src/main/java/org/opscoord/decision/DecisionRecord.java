package org.opscoord.decision;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.approval.ApprovalRecord;
import org.opscoord.decision.Ranking.DepartmentScore;
import org.opscoord.directory.DepartmentId;

/**
 * How a decision came about, as it stood when it was registered.
 *
 * @param options best first
 * @param heard what each affected department said, in the order in which they answered
 * @param unheard affected departments that did not answer in time
 * @param reconciliation null when the departments did not have to be brought together
 * @param rounds every approval round with every vote, oldest first
 */
public record DecisionRecord(
    String problem,
    String causes,
    List<Criterion> criteria,
    List<Considered> options,
    BigDecimal disagreement,
    List<Contribution> heard,
    List<DepartmentId> unheard,
    @Nullable Reconciliation reconciliation,
    String rationale,
    List<ApprovalRecord> rounds) {

  /**
   * An option and how it came out.
   *
   * @param chosen whether it is the one put before the approvers
   */
  public record Considered(
      Option option,
      int rank,
      BigDecimal score,
      BigDecimal spread,
      List<DepartmentScore> departments,
      boolean chosen) {}
}
