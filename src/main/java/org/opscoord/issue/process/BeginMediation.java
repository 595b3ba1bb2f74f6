package org.opscoord.issue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.issue.IssueProcess;
import org.opscoord.issue.Together;

/** Stops the clocks while departments are mediated between. */
@ModelBean("beginMediation")
class BeginMediation implements JavaDelegate {

  private final Together together;
  private final IssueProcess process;

  BeginMediation(Together together, IssueProcess process) {
    this.together = together;
    this.process = process;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = IssueCase.number(execution);
    together.beginMediation(number, IssueCase.stage(execution));
    process.stopClocks(number);
  }
}
