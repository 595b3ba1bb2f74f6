package org.opscoord.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.opscoord.casework.FormContext;
import org.opscoord.decision.FormValues.Row;
import org.springframework.stereotype.Component;

/** What was said before: by the departments, by the lead, and when views were reconciled. */
@Component
class DiscussionContext implements FormContext {

  private final Dossier dossier;
  private final Words words;

  DiscussionContext(Dossier dossier, Words words) {
    this.dossier = dossier;
    this.words = words;
  }

  @Override
  public boolean concerns(String process, String step) {
    return DecisionModel.isStep(
        process,
        step,
        DecisionModel.ANALYSE_PROBLEM,
        DecisionModel.EVALUATE_OPTIONS,
        DecisionModel.RECONCILE_VIEWS,
        DecisionModel.RECOMMEND_OPTION);
  }

  @Override
  public Map<String, JsonNode> values(Opened opened) {
    var number = opened.caseNumber();
    var missing = dossier.unheard(number);
    var values =
        new FormValues()
            .rows("contributions", dossier.contributions(number), this::contribution)
            .put("hasMissing", !missing.isEmpty())
            .put("missingDepartments", words.departments(missing));
    if (!opened.step().equals(DecisionModel.ANALYSE_PROBLEM)) {
      dossier.analysis(number).ifPresent(analysis -> analysis(values, analysis));
      var reconciliation = dossier.reconciliation(number);
      values.put("hasReconciliation", reconciliation.isPresent());
      values.put(
          "reconciliation",
          reconciliation.map(DiscussionContext::reconciliation).orElse(Words.NOTHING));
    }
    return values.all();
  }

  private void contribution(Contribution contribution, Row row) {
    row.put("department", words.department(contribution.department()))
        .put("stance", words.term("stance", contribution.stance()))
        .put("impact", contribution.impact())
        .put("facts", contribution.facts())
        .put("constraints", Words.orNothing(contribution.constraints()))
        .put("documents", Words.orNothing(contribution.documents()));
  }

  private void analysis(FormValues values, Analysis analysis) {
    values
        .group(
            "analysis",
            Row.empty()
                .put("problem", Words.quoted(analysis.problem()))
                .put("causes", Words.quoted(analysis.causes())))
        .rows(
            "consideredOptions",
            analysis.options(),
            (option, row) ->
                row.put("name", option.name())
                    .put("cost", words.money(option.cost()))
                    .put("benefit", option.benefit())
                    .put("risk", option.risk()))
        .rows(
            "weights",
            analysis.criteria(),
            (criterion, row) ->
                row.put("name", criterion.name()).put("weight", criterion.weight()));
  }

  private static String reconciliation(Reconciliation reconciliation) {
    var reconciled = Words.quoted(reconciliation.reconciled());
    return reconciliation.remaining().isEmpty()
        ? reconciled
        : reconciled + "\n\n" + Words.quoted(reconciliation.remaining());
  }
}
