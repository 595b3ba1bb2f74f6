package org.opscoord.decision.process;

import org.opscoord.engine.ProcessVariable;

/** Variables of {@code coordinated-decision} that the code reads or writes. */
final class DecisionVariables {

  /** Disagreement index, read by {@code decision-path}. */
  static final ProcessVariable<Double> DISAGREEMENT =
      new ProcessVariable<>("disagreement", Double.class);

  /** How the approval ended: {@code approved}, {@code rejected} or {@code returned}. */
  static final ProcessVariable<String> APPROVAL_OUTCOME = ProcessVariable.string("approvalOutcome");

  /** How a mediation of the departments ended; absent while there was none. */
  static final ProcessVariable<String> MEDIATION_OUTCOME =
      ProcessVariable.string("mediationOutcome");

  /** Result of {@code decision-criteria}: one map for each criterion. */
  static final String PROPOSED_CRITERIA = "proposedCriteria";

  private DecisionVariables() {}
}
