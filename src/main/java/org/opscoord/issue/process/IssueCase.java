package org.opscoord.issue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.opscoord.casework.CaseNumber;
import org.opscoord.engine.ProcessVariable;

/** The case and the level that an execution belongs to, and the variables of the model. */
final class IssueCase {

  /** Read by {@code escalation-policy}. */
  static final ProcessVariable<String> SEVERITY = ProcessVariable.string("severity");

  /** Read by {@code escalation-policy}. */
  static final ProcessVariable<Integer> LEVEL = ProcessVariable.integer("level");

  /** How the work of the levels ended: {@code solved}, {@code overruled} or {@code merged}. */
  static final ProcessVariable<String> ENDING = ProcessVariable.string("ending");

  /** Id of the level, in its own scope. */
  static final ProcessVariable<String> PART = ProcessVariable.string("part");

  /** How a mediation ended, as the called process says. */
  static final ProcessVariable<String> MEDIATION_OUTCOME =
      ProcessVariable.string("mediationOutcome");

  /** What was settled or ruled, as the called process says. */
  static final ProcessVariable<String> MEDIATION_TEXT = ProcessVariable.string("mediationText");

  /** Result of {@code issue-triage}. */
  static final String TRIAGED = "triaged";

  /** Result of {@code escalation-policy}. */
  static final String POLICY = "policy";

  private IssueCase() {}

  static CaseNumber number(DelegateExecution execution) {
    return new CaseNumber(execution.getProcessBusinessKey());
  }

  static long stage(DelegateExecution execution) {
    return Long.parseLong(PART.require(execution));
  }
}
