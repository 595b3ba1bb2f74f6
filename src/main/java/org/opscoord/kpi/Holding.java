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
    String step,
    String department,
    Instant since,
    @Nullable Instant takenOnAt,
    @Nullable Instant dueAt) {

  Holding takenOn(Instant at) {
    return new Holding(taskId, turn, caseNumber, process, step, department, since, at, dueAt);
  }
}
