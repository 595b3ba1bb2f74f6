package org.opscoord.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.opscoord.casework.CaseNumber;

/** The case that an execution belongs to. */
final class DecisionCase {

  private DecisionCase() {}

  static CaseNumber number(DelegateExecution execution) {
    return new CaseNumber(execution.getProcessBusinessKey());
  }
}
