package org.opscoord.issue.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseState;
import org.opscoord.issue.Issue.Report;
import org.opscoord.issue.Severity;

/**
 * An issue as the API shows it, see {@link org.opscoord.issue.Issue}.
 *
 * @param anonymous whether nobody knows who reported it
 * @param pausedAt since when its clocks stand still; null while they run
 */
record IssueView(
    String number,
    CaseState state,
    Report report,
    @Nullable Severity severity,
    @Nullable String department,
    boolean triageReviewed,
    @Nullable String parent,
    @Nullable String solution,
    @Nullable Instant solvedAt,
    @Nullable Instant pausedAt,
    boolean anonymous,
    List<LevelView> levels) {

  /** A level that was called, with its two clocks. */
  record LevelView(
      int level,
      List<String> people,
      Instant openedAt,
      Instant acknowledgeBy,
      Instant solveBy,
      @Nullable String acknowledgedBy,
      @Nullable Instant acknowledgedAt,
      @Nullable Instant climbedAt,
      int calls,
      @Nullable Instant closedAt) {}

  /** A page of issues; {@code next} is null on the last. */
  record Page(List<IssueView> issues, @Nullable Long next) {}
}
