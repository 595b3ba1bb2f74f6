package org.opscoord.approval;

import org.opscoord.engine.ProcessVariable;

/** Names that {@code bpmn/cross-department-approval.bpmn} and its callers use. */
public final class ApprovalModel {

  public static final String PROCESS = "cross-department-approval";

  /** The step in which a seat votes. */
  public static final String CAST_VOTE = "CastVote";

  /** Message that ends the voting of a body; followed by a hyphen and the body's id. */
  public static final String BODY_DECIDED = "BodyDecided";

  /** Given by the caller: what kind of thing is to be approved. */
  public static final ProcessVariable<String> SUBJECT_TYPE = ProcessVariable.string("subjectType");

  /** What the approval route gave; gone once the round is open. */
  public static final String ROUTE = "route";

  public static final ProcessVariable<Integer> STAGE = ProcessVariable.integer("stage");
  public static final ProcessVariable<String> BODY = ProcessVariable.string("body");
  public static final ProcessVariable<String> SEAT = ProcessVariable.string("part");

  /** For the caller: number of the round. */
  public static final ProcessVariable<Integer> ROUND = ProcessVariable.integer("approvalRound");

  /** For the caller: {@code approved}, {@code rejected} or {@code returned}. */
  public static final ProcessVariable<String> OUTCOME = ProcessVariable.string("approvalOutcome");

  /** For the caller: id of the step to return to; absent unless returned. */
  public static final ProcessVariable<String> RETURN_TO =
      ProcessVariable.string("approvalReturnTo");

  /** For the caller: why, shortened to what a variable holds; absent when nobody gave a reason. */
  public static final ProcessVariable<String> REASON = ProcessVariable.string("approvalReason");

  private ApprovalModel() {}

  /** Whether a seat votes in this step. */
  static boolean isVote(String process, String step) {
    return process.equals(PROCESS) && step.equals(CAST_VOTE);
  }
}
