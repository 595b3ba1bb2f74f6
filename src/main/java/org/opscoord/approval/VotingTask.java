package org.opscoord.approval;

import java.util.Optional;
import org.opscoord.casework.handling.HeldTask;

/** Which seat a task asks for its vote. */
final class VotingTask {

  private VotingTask() {}

  /** The seat; empty for tasks in which nobody votes. */
  static Optional<SeatId> seat(HeldTask task) {
    return task.task().process().equals(ApprovalModel.PROCESS)
            && task.task().step().equals(ApprovalModel.CAST_VOTE)
        ? Optional.ofNullable(task.task().part()).map(SeatId::parse)
        : Optional.empty();
  }
}
