package org.opscoord.issue.process;

import java.time.Duration;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.engine.ModelBean;
import org.opscoord.issue.Levels;
import org.opscoord.issue.Policy;
import org.opscoord.issue.Policy.By;
import org.opscoord.issue.Policy.Who;

/** Calls a level as the policy says. */
@ModelBean("openLevel")
class OpenLevel implements JavaDelegate {

  private final Levels levels;

  OpenLevel(Levels levels) {
    this.levels = levels;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var line = RuleLine.taken(execution, IssueCase.POLICY);
    levels.open(
        IssueCase.number(execution),
        new Policy(
            IssueCase.LEVEL.require(execution),
            Who.valueOf(line.text("who").toUpperCase(Locale.ROOT)),
            Duration.parse(line.text("acknowledgeWithin")),
            Duration.parse(line.text("solveWithin")),
            By.of(line.text("channel")),
            Duration.parse(line.text("repeatEvery")),
            line.whole("repeatTimes"),
            line.flag("roundTheClock")));
  }
}
