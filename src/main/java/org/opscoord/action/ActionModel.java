package org.opscoord.action;

import java.util.Set;

/** Names in {@code bpmn/action-item.bpmn} that the code relies on. */
public final class ActionModel {

  public static final String PROCESS = "action-item";

  /** What the numbers of action items begin with. */
  public static final String KIND = "ACT";

  public static final String ACTION_REQUESTED = "ActionRequested";
  public static final String ANSWER_ACTION = "AnswerAction";
  public static final String REASSIGN_ACTION = "ReassignAction";
  public static final String WORK_ON_ACTION = "WorkOnAction";
  public static final String CHECK_EVIDENCE = "CheckEvidence";

  /** Outcome of an action item whose evidence was accepted. */
  static final String DONE = "done";

  private ActionModel() {}

  static boolean isStep(String process, String step, String... steps) {
    return process.equals(PROCESS) && Set.of(steps).contains(step);
  }
}
