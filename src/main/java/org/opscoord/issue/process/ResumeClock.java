package org.opscoord.issue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.issue.IssueProcess;
import org.opscoord.issue.Solving;

/** Lets the clocks go on, put off by the time that they stood still. */
@ModelBean("resumeClock")
class ResumeClock implements JavaDelegate {

  private final Solving solving;
  private final IssueProcess process;

  ResumeClock(Solving solving, IssueProcess process) {
    this.solving = solving;
    this.process = process;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = IssueCase.number(execution);
    if (solving.resume(number)) {
      process.setClocks(number);
    }
  }
}
