package org.opscoord.review.performance;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.DepartmentId;

/**
 * A review of a department. Ratings are {@code exceeded}, {@code met}, {@code partly} or {@code
 * missed}.
 *
 * @param quarter for example {@code 2026-Q1}
 * @param result null until it is concluded
 */
public record PerformanceReview(
    CaseNumber number,
    DepartmentId department,
    String quarter,
    Instant openedAt,
    @Nullable Result result) {

  /**
   * What came of it.
   *
   * @param self how the head rated the department
   * @param rating what counts, after the talk and an appeal
   * @param score of the scorecard when it was concluded; null when it had none
   */
  public record Result(
      String self, String rating, boolean appealed, @Nullable BigDecimal score, Instant at) {}
}
