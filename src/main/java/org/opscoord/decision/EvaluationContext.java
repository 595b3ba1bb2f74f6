package org.opscoord.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opscoord.casework.FormContext;
import org.opscoord.decision.Evaluation.Score;
import org.opscoord.decision.EvaluationRule.Pair;
import org.opscoord.decision.FormValues.Row;
import org.springframework.stereotype.Component;

/**
 * One line for each option on each criterion, with the department's earlier score where it still
 * fits.
 */
@Component
class EvaluationContext implements FormContext {

  private final Dossier dossier;

  EvaluationContext(Dossier dossier) {
    this.dossier = dossier;
  }

  @Override
  public boolean concerns(String process, String step) {
    return DecisionModel.isStep(process, step, DecisionModel.EVALUATE_OPTIONS);
  }

  @Override
  public Map<String, JsonNode> values(Opened opened) {
    var analysis = dossier.analysis(opened.caseNumber()).orElseThrow();
    var earlier =
        Optional.ofNullable(opened.part())
            .flatMap(part -> dossier.evaluation(opened.caseNumber(), part))
            .map(Evaluation::scores)
            .orElse(List.of());
    return new FormValues()
        .rows("scores", Pair.all(analysis), (pair, row) -> line(pair, row, earlier))
        .all();
  }

  private static void line(Pair pair, Row row, List<Score> earlier) {
    row.put("option", pair.option()).put("criterion", pair.criterion());
    earlier.stream()
        .filter(score -> Pair.of(score).equals(pair))
        .findFirst()
        .ifPresent(score -> row.put("score", score.score()).put("reason", score.reason()));
  }
}
