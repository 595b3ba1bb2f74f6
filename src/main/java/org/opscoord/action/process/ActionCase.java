package org.opscoord.action.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.opscoord.casework.CaseNumber;

/** The case that an execution belongs to. */
final class ActionCase {

  private ActionCase() {}

  static CaseNumber number(DelegateExecution execution) {
    return new CaseNumber(execution.getProcessBusinessKey());
  }
}
