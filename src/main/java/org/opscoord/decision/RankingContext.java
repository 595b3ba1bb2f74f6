package org.opscoord.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.FormContext;
import org.opscoord.decision.FormValues.Row;
import org.opscoord.decision.Ranking.Ranked;
import org.springframework.stereotype.Component;

/** How the options came out, and what the departments said to their scores. */
@Component
class RankingContext implements FormContext {

  private final Dossier dossier;
  private final DecisionRepository repository;
  private final Words words;

  RankingContext(Dossier dossier, DecisionRepository repository, Words words) {
    this.dossier = dossier;
    this.repository = repository;
    this.words = words;
  }

  @Override
  public boolean concerns(String process, String step) {
    return DecisionModel.isStep(
        process, step, DecisionModel.RECONCILE_VIEWS, DecisionModel.RECOMMEND_OPTION);
  }

  @Override
  public Map<String, JsonNode> values(Opened opened) {
    var ranking = repository.ranking(opened.caseNumber()).orElseThrow();
    var comments = comments(opened.caseNumber());
    return new FormValues()
        .put("disagreement", ranking.disagreement().toPlainString())
        .rows("ranking", ranking.options(), RankingContext::ranked)
        .rows("departmentScores", byDepartment(ranking), (line, row) -> line.fill(row))
        .put("hasComments", !comments.isEmpty())
        .rows("comments", comments, (line, row) -> line.fill(row))
        .rows(
            "optionNames",
            ranking.options(),
            (option, row) ->
                row.put("value", option.option())
                    .put("label", "%d · %s".formatted(option.rank(), option.option())))
        .all();
  }

  private static void ranked(Ranked option, Row row) {
    row.put("rank", option.rank())
        .put("option", option.option())
        .put("score", option.score().toPlainString())
        .put("lowest", option.lowest().toPlainString())
        .put("highest", option.highest().toPlainString())
        .put("spread", option.spread().toPlainString());
  }

  private List<Line> byDepartment(Ranking ranking) {
    return ranking.options().stream()
        .flatMap(
            option ->
                option.departments().stream()
                    .map(
                        given ->
                            new Line(
                                Map.of(
                                    "option", option.option(),
                                    "department", words.department(given.department()),
                                    "score", given.score().toPlainString()))))
        .toList();
  }

  private List<Line> comments(CaseNumber number) {
    var lines = new ArrayList<Line>();
    for (var evaluation : dossier.evaluations(number)) {
      var department = words.department(evaluation.department());
      if (!evaluation.comment().isEmpty()) {
        lines.add(comment(department, words.term("about", "whole"), evaluation.comment()));
      }
      evaluation.scores().stream()
          .filter(score -> !score.reason().isEmpty())
          .map(
              score ->
                  comment(
                      department,
                      "%s · %s (%d)".formatted(score.option(), score.criterion(), score.score()),
                      score.reason()))
          .forEach(lines::add);
    }
    return lines;
  }

  private static Line comment(String department, String about, String comment) {
    return new Line(Map.of("department", department, "about", about, "comment", comment));
  }

  private record Line(Map<String, String> cells) {
    void fill(Row row) {
      cells.forEach(row::put);
    }
  }
}
