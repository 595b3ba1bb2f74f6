package org.opscoord.mediation;

import java.util.Set;

/** Names in {@code bpmn/conflict-mediation.bpmn} that the code relies on. */
public final class MediationModel {

  public static final String PROCESS = "conflict-mediation";

  /** The kind of case that a mediation of its own is. */
  static final String KIND = "MED";

  public static final String MEDIATION_REQUESTED = "MediationRequested";
  public static final String STATE_POSITION = "StatePosition";
  public static final String HOLD_SESSION = "HoldSession";
  public static final String CONCLUDE_SESSION = "ConcludeSession";
  public static final String ACCEPT_OUTCOME = "AcceptOutcome";
  public static final String DECIDE_APPEAL = "DecideAppeal";

  private MediationModel() {}

  static boolean isStep(String process, String step, String... steps) {
    return process.equals(PROCESS) && Set.of(steps).contains(step);
  }
}
