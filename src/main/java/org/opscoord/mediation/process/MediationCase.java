package org.opscoord.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.opscoord.casework.CaseNumber;

/** The case that an execution belongs to. */
final class MediationCase {

  private MediationCase() {}

  static CaseNumber number(DelegateExecution execution) {
    return new CaseNumber(execution.getProcessBusinessKey());
  }
}
