package org.opscoord.issue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.issue.IssueEnding;

/** Keeps what was learned. */
@ModelBean("recordLearning")
class RecordLearning implements JavaDelegate {

  private final IssueEnding ending;

  RecordLearning(IssueEnding ending) {
    this.ending = ending;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ending.learned(IssueCase.number(execution));
  }
}
