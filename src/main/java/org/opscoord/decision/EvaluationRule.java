package org.opscoord.decision;

import java.util.ArrayList;
import java.util.List;
import org.opscoord.casework.Answer;
import org.opscoord.casework.AnswerRule;
import org.opscoord.decision.Evaluation.Score;
import org.opscoord.engine.Refusal.Problem;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/** Every option is scored on every criterion exactly once, and nothing else is scored. */
@Component
class EvaluationRule implements AnswerRule {

  private final Dossier dossier;
  private final Texts texts;

  EvaluationRule(Dossier dossier, Texts texts) {
    this.dossier = dossier;
    this.texts = texts;
  }

  @Override
  public boolean concerns(String process, String step) {
    return DecisionModel.isStep(process, step, DecisionModel.EVALUATE_OPTIONS);
  }

  @Override
  public List<Problem> problems(Answer answer) {
    var analysis = dossier.analysis(answer.caseNumber()).orElseThrow();
    return problems(texts, analysis, Evaluation.of(answer).scores());
  }

  static List<Problem> problems(Texts texts, Analysis analysis, List<Score> scores) {
    var field = texts.text("decision.field.scores");
    var asked = Pair.all(analysis);
    var given = scores.stream().map(Pair::of).toList();
    var problems = new ArrayList<Problem>();
    for (var pair : asked) {
      var times = given.stream().filter(pair::equals).count();
      if (times != 1) {
        var key = times == 0 ? "decision.score.missing" : "decision.score.twice";
        problems.add(Problem.of(field, key, pair.option(), pair.criterion()));
      }
    }
    given.stream()
        .filter(pair -> !asked.contains(pair))
        .forEach(
            pair ->
                problems.add(
                    Problem.of(field, "decision.score.unknown", pair.option(), pair.criterion())));
    return problems;
  }

  /** An option on a criterion. */
  record Pair(String option, String criterion) {

    static Pair of(Score score) {
      return new Pair(score.option(), score.criterion());
    }

    /** Option by option, in the order of the analysis. */
    static List<Pair> all(Analysis analysis) {
      return analysis.options().stream()
          .flatMap(
              option ->
                  analysis.criteria().stream()
                      .map(criterion -> new Pair(option.name(), criterion.name())))
          .toList();
    }
  }
}
