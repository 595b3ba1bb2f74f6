package org.opscoord.review;

import java.util.Set;

/** Names in {@code bpmn/process-review.bpmn} that the code relies on. */
public final class ReviewModel {

  public static final String PROCESS = "process-review";

  /** What the numbers of reviews begin with. */
  public static final String KIND = "REV";

  public static final String REVIEW_REQUESTED = "ReviewRequested";
  public static final String JUDGE_PROCESS = "JudgeProcess";
  public static final String CHANGE_PROCESS = "ChangeProcess";
  public static final String LOOK_AT_EFFECT = "LookAtEffect";

  private ReviewModel() {}

  static boolean isStep(String process, String step, String... steps) {
    return process.equals(PROCESS) && Set.of(steps).contains(step);
  }
}
