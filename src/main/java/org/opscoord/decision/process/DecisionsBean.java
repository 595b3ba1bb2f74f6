package org.opscoord.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.opscoord.decision.Dossier;
import org.opscoord.engine.ModelBean;

/** What the model asks about a decision. Public, because expressions only reach public classes. */
@ModelBean("decisions")
public class DecisionsBean {

  private final Dossier dossier;

  DecisionsBean(Dossier dossier) {
    this.dossier = dossier;
  }

  /** The day on which the outcome is to be reviewed, as {@code YYYY-MM-DD}. */
  public String reviewDate(DelegateExecution execution) {
    return dossier
        .recommendation(DecisionCase.number(execution))
        .orElseThrow()
        .reviewDate()
        .toString();
  }
}
