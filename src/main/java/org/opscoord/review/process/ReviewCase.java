package org.opscoord.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.opscoord.casework.CaseNumber;

/** The case that an execution belongs to. */
final class ReviewCase {

  private ReviewCase() {}

  static CaseNumber number(DelegateExecution execution) {
    return new CaseNumber(execution.getProcessBusinessKey());
  }
}
