package org.opscoord.decision.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.opscoord.decision.Dispute;
import org.opscoord.decision.Dossier;
import org.opscoord.directory.DepartmentId;
import org.opscoord.engine.ModelBean;

/** What the model asks about a decision. Public, because expressions only reach public classes. */
@ModelBean("decisions")
public class DecisionsBean {

  private final Dossier dossier;
  private final Dispute dispute;

  DecisionsBean(Dossier dossier, Dispute dispute) {
    this.dossier = dossier;
    this.dispute = dispute;
  }

  /** The day on which the outcome is to be reviewed, as {@code YYYY-MM-DD}. */
  public String reviewDate(DelegateExecution execution) {
    return dossier
        .recommendation(DecisionCase.number(execution))
        .orElseThrow()
        .reviewDate()
        .toString();
  }

  /** Ids of the departments between which a mediation is needed; a list that variables can hold. */
  public List<String> furthestApart(DelegateExecution execution) {
    return new ArrayList<>(
        dispute.furthestApart(DecisionCase.number(execution)).stream()
            .map(DepartmentId::value)
            .toList());
  }

  /** What they disagree about, for the mediation. */
  public String conflict(DelegateExecution execution) {
    return dispute.subject(DecisionCase.number(execution));
  }

  /** Whether the decision was mediated already; it is mediated once. */
  public boolean mediated(DelegateExecution execution) {
    return DecisionVariables.MEDIATION_OUTCOME.find(execution).isPresent();
  }
}
