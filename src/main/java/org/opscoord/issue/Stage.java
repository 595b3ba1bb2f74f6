package org.opscoord.issue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.PersonId;
import org.opscoord.issue.Policy.By;

/**
 * A level that was called.
 *
 * @param people who was called; one, or several of whom one takes it on
 * @param by how people were told
 * @param calls how often it was called again
 * @param acknowledgedBy who took it on
 * @param climbedAt when the next level was called because a clock of this one ran out
 * @param closedAt when its work ended
 */
public record Stage(
    long id,
    CaseNumber number,
    int level,
    List<PersonId> people,
    boolean roundTheClock,
    By by,
    Instant openedAt,
    Instant acknowledgeBy,
    Instant solveBy,
    String repeatEvery,
    int repeatTimes,
    int calls,
    @Nullable Instant acknowledgedAt,
    @Nullable PersonId acknowledgedBy,
    @Nullable Instant climbedAt,
    @Nullable Instant closedAt) {

  /** Who works on it: whoever took it on, else everybody called. */
  public List<PersonId> holders() {
    return acknowledgedBy == null ? people : List.of(acknowledgedBy);
  }

  boolean isLast() {
    return level == IssueModel.HIGHEST_LEVEL;
  }
}
