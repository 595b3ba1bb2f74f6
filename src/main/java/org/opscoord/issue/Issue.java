package org.opscoord.issue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;

/**
 * An issue as it stands.
 *
 * @param severity null until the rules gave one
 * @param department whose issue it is; null until the rules named one
 * @param triageReviewed whether a coordinator has looked at severity and department
 * @param parent the issue it was merged into
 * @param anonymous whether nobody knows who reported it; its requester only keeps the case for them
 * @param pausedAt since when its clocks stand still; null while they run
 */
public record Issue(
    long position,
    CaseNumber number,
    Report report,
    @Nullable Severity severity,
    @Nullable DepartmentId department,
    boolean triageReviewed,
    @Nullable CaseNumber parent,
    @Nullable String solution,
    @Nullable PersonId solvedBy,
    @Nullable Instant solvedAt,
    @Nullable Instant pausedAt,
    boolean anonymous) {

  /**
   * What was reported.
   *
   * @param impact from 1 to 5
   * @param urgency from 1 to 5
   */
  public record Report(
      String title, String happened, String place, String category, int impact, int urgency) {}
}
