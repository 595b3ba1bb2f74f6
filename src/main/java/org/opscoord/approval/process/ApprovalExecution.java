package org.opscoord.approval.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.opscoord.approval.ApprovalModel;
import org.opscoord.approval.BodyId;
import org.opscoord.approval.SeatId;
import org.opscoord.casework.CaseNumber;

/** Reads from an execution which case, body and seat it is about. */
final class ApprovalExecution {

  private ApprovalExecution() {}

  static CaseNumber number(DelegateExecution execution) {
    return new CaseNumber(execution.getProcessBusinessKey());
  }

  static int round(DelegateExecution execution) {
    return ApprovalModel.ROUND.require(execution);
  }

  static int stage(DelegateExecution execution) {
    return ApprovalModel.STAGE.require(execution);
  }

  static BodyId body(DelegateExecution execution) {
    return BodyId.parse(ApprovalModel.BODY.require(execution));
  }

  static SeatId seat(DelegateExecution execution) {
    return SeatId.parse(ApprovalModel.SEAT.require(execution));
  }
}
