package org.opscoord.decision.process;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.opscoord.decision.Dossier;
import org.opscoord.engine.ModelBean;
import org.opscoord.engine.ProductSettings;

/** Dates that the model waits for. Public, because expressions only reach public classes. */
@ModelBean("decisions")
public class DecisionsBean {

  private final Dossier dossier;
  private final ProductSettings settings;

  DecisionsBean(Dossier dossier, ProductSettings settings) {
    this.dossier = dossier;
    this.settings = settings;
  }

  /** The beginning of the review day, in the company's time zone. */
  public Date reviewDate(DelegateExecution execution) {
    return beginning(
        dossier.recommendation(DecisionCase.number(execution)).orElseThrow().reviewDate());
  }

  /** The end of the last day on which the decision helps, in the company's time zone. */
  public Date neededBy(DelegateExecution execution) {
    return beginning(LocalDate.parse(DecisionVariables.NEEDED_BY.require(execution)).plusDays(1));
  }

  private Date beginning(LocalDate day) {
    return Date.from(day.atStartOfDay(settings.zone()).toInstant());
  }
}
