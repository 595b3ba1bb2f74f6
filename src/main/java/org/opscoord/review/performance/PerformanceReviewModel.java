package org.opscoord.review.performance;

import java.util.Set;

/** Names in {@code bpmn/performance-review.bpmn} that the code relies on. */
public final class PerformanceReviewModel {

  public static final String PROCESS = "performance-review";

  public static final String PERFORMANCE_REVIEW_REQUESTED = "PerformanceReviewRequested";
  public static final String ASSESS_SELF = "AssessSelf";
  public static final String ASSESS_DEPARTMENT = "AssessDepartment";
  public static final String HOLD_TALK = "HoldTalk";
  public static final String ANSWER_ASSESSMENT = "AnswerAssessment";
  public static final String RULE_APPEAL = "RuleAppeal";
  public static final String PLAN_IMPROVEMENT = "PlanImprovement";
  public static final String SET_TARGETS = "SetTargets";

  private PerformanceReviewModel() {}

  static boolean isStep(String process, String step, String... steps) {
    return process.equals(PROCESS) && Set.of(steps).contains(step);
  }
}
