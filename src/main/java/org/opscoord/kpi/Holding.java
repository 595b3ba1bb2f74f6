package org.opscoord.kpi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A department's turn at an open task.
 *
 * @param turn 1 for the department that had it first
 * @param takenOnAt when somebody took it on; null while it waits for anybody
 */
record Holding(
    String taskId,
    int turn,
    String caseNumber,
    String process,
    int version,
    String step,
    String department,
    Instant since,
    @Nullable Instant takenOnAt,
    @Nullable Instant dueAt) {

  /**
   * What becomes of the turn when the task now waits for a department: another department begins
   * the next turn; the same one goes on, and is at work from the first time that somebody took it
   * on.
   *
   * @param takenOnAt null while it waits for anybody
   */
  Holding passedTo(
      String department, Instant at, @Nullable Instant takenOnAt, @Nullable Instant dueAt) {
    if (!department.equals(this.department)) {
      return new Holding(
          taskId, turn + 1, caseNumber, process, version, step, department, at, takenOnAt, dueAt);
    }
    var first = this.takenOnAt == null ? takenOnAt : this.takenOnAt;
    return new Holding(
        taskId, turn, caseNumber, process, version, step, department, since, first, this.dueAt);
  }
}
