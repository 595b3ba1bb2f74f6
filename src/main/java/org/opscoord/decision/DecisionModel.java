package org.opscoord.decision;

import java.util.List;
import java.util.Set;

/** Names in {@code bpmn/coordinated-decision.bpmn} that the code relies on. */
public final class DecisionModel {

  public static final String PROCESS = "coordinated-decision";

  /** The kind of case that a decision is. */
  static final String KIND = "DEC";

  public static final String REQUEST_SUBMITTED = "RequestSubmitted";
  public static final String SCREEN_REQUEST = "ScreenRequest";
  public static final String ANSWER_QUESTION = "AnswerQuestion";
  public static final String CONTRIBUTE_INFORMATION = "ContributeInformation";
  public static final String ANALYSE_PROBLEM = "AnalyseProblem";
  public static final String EVALUATE_OPTIONS = "EvaluateOptions";
  public static final String RECONCILE_VIEWS = "ReconcileViews";
  public static final String RECOMMEND_OPTION = "RecommendOption";
  public static final String REVIEW_OUTCOME = "ReviewOutcome";

  /** Steps that approvers may return a decision to, in the order of the model. */
  static final List<String> RETURN_STEPS =
      List.of(CONTRIBUTE_INFORMATION, ANALYSE_PROBLEM, EVALUATE_OPTIONS, RECOMMEND_OPTION);

  private DecisionModel() {}

  static boolean isStep(String process, String step, String... steps) {
    return process.equals(PROCESS) && Set.of(steps).contains(step);
  }
}
