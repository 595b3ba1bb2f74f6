package org.opscoord.issue;

import java.util.Set;

/** Names in {@code bpmn/issue-escalation.bpmn} that the code relies on. */
public final class IssueModel {

  public static final String PROCESS = "issue-escalation";
  public static final String KIND = "ISS";

  public static final String ISSUE_REPORTED = "IssueReported";
  public static final String ACKNOWLEDGE_ISSUE = "AcknowledgeIssue";
  public static final String ACKNOWLEDGE_OVERDUE = "AcknowledgeOverdue";
  public static final String SOLVE_ISSUE = "SolveIssue";
  public static final String SOLVE_OVERDUE = "SolveOverdue";
  public static final String HOLD_SESSION = "HoldJointSession";
  public static final String SESSION_OVERDUE = "SessionOverdue";
  public static final String ANSWER_QUESTION = "AnswerReporterQuestion";
  public static final String REVIEW_TRIAGE = "ReviewTriage";
  public static final String VERIFY_SOLUTION = "VerifySolution";
  public static final String LEARN_FROM_ISSUE = "LearnFromIssue";
  public static final String OFFER_LEARNING = "OfferLearning";

  /** Heard by issues that were merged into another. */
  public static final String PARENT_ENDED = "ParentIssueEnded";

  /** The last level: the executive on duty. */
  static final int HIGHEST_LEVEL = 4;

  private IssueModel() {}

  static boolean isStep(String process, String step, String... steps) {
    return process.equals(PROCESS) && Set.of(steps).contains(step);
  }
}
