package org.opscoord.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.decision.Scoring;
import org.opscoord.engine.ModelBean;

/** Ranks the options and leaves the disagreement index to the rules. */
@ModelBean("scoreOptions")
class ScoreOptions implements JavaDelegate {

  private final Scoring scoring;

  ScoreOptions(Scoring scoring) {
    this.scoring = scoring;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var disagreement = scoring.score(DecisionCase.number(execution));
    DecisionVariables.DISAGREEMENT.set(execution, disagreement.doubleValue());
  }
}
