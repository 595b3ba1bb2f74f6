package org.opscoord.issue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.issue.Solving;

/** Keeps the solution; the work of all levels ends. */
@ModelBean("recordSolution")
class RecordSolution implements JavaDelegate {

  private final Solving solving;

  RecordSolution(Solving solving) {
    this.solving = solving;
  }

  @Override
  public void execute(DelegateExecution execution) {
    solving.solve(IssueCase.number(execution));
    IssueCase.ENDING.set(execution, "solved");
  }
}
