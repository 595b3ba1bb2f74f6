package org.opscoord.decision.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opscoord.decision.ProposedCriterion;
import org.opscoord.decision.Scoring;
import org.opscoord.engine.ModelBean;

/** Moves the criteria that the rules propose from the process into the decision file. */
@ModelBean("keepProposal")
class KeepProposal implements JavaDelegate {

  private final Scoring scoring;

  KeepProposal(Scoring scoring) {
    this.scoring = scoring;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var lines = (List<?>) execution.getVariable(DecisionVariables.PROPOSED_CRITERIA);
    scoring.propose(
        DecisionCase.number(execution), lines.stream().map(KeepProposal::criterion).toList());
    execution.removeVariable(DecisionVariables.PROPOSED_CRITERIA);
  }

  private static ProposedCriterion criterion(Object line) {
    var columns = (Map<?, ?>) line;
    return new ProposedCriterion(
        cell(columns, "criterion", String.class),
        cell(columns, "name", String.class),
        cell(columns, "nameZh", String.class),
        cell(columns, "weight", Number.class).intValue());
  }

  private static <T> T cell(Map<?, ?> columns, String name, Class<T> type) {
    var value = columns.get(name);
    if (value == null) {
      throw new IllegalStateException(
          "A rule of decision-criteria leaves %s empty".formatted(name));
    }
    return type.cast(value);
  }
}
