package org.opscoord.approval;

import java.util.Optional;
import org.opscoord.casework.CaseEvents.TaskOfCase;
import org.opscoord.casework.handling.HeldTask;

/** Which seat a task asks for its vote. */
final class VotingTask {

  private VotingTask() {}

  /** The seat; empty for tasks in which nobody votes. */
  static Optional<SeatId> seat(HeldTask task) {
    return seat(task.task());
  }

  /** The same for a task whose holders are not known. */
  static Optional<SeatId> seat(TaskOfCase task) {
    return ApprovalModel.isVote(task.process(), task.step())
        ? Optional.ofNullable(task.part()).map(SeatId::parse)
        : Optional.empty();
  }
}
