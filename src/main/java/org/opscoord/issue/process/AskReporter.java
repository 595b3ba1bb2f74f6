package org.opscoord.issue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.issue.IssueProcess;
import org.opscoord.issue.Solving;

/** Passes a question on to the reporter and stops the clocks. */
@ModelBean("askReporter")
class AskReporter implements JavaDelegate {

  private final Solving solving;
  private final IssueProcess process;

  AskReporter(Solving solving, IssueProcess process) {
    this.solving = solving;
    this.process = process;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = IssueCase.number(execution);
    solving.ask(number, IssueCase.stage(execution));
    process.stopClocks(number);
  }
}
