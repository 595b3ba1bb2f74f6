package org.opscoord.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.opscoord.casework.Answer;
import org.opscoord.casework.AnswerRule;
import org.opscoord.engine.Refusal.Problem;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/**
 * Weights add up to 100, there are two to five options and at most ten criteria, and each has a
 * name of its own: the names tell them apart when the departments score them.
 */
@Component
class AnalysisRule implements AnswerRule {

  private static final int FEWEST_OPTIONS = 2;
  private static final int MOST_OPTIONS = 5;
  private static final int MOST_CRITERIA = 10;
  private static final int WHOLE = 100;

  private final Texts texts;

  AnalysisRule(Texts texts) {
    this.texts = texts;
  }

  @Override
  public boolean concerns(String process, String step) {
    return DecisionModel.isStep(process, step, DecisionModel.ANALYSE_PROBLEM);
  }

  @Override
  public List<Problem> problems(Answer answer) {
    return problems(Analysis.of(answer.values()));
  }

  List<Problem> problems(Analysis analysis) {
    var problems = new ArrayList<Problem>();
    criteria(analysis.criteria(), problems);
    options(analysis.options(), problems);
    return problems;
  }

  private void criteria(List<Criterion> criteria, List<Problem> problems) {
    var field = texts.text("decision.field.criteria");
    if (criteria.isEmpty() || criteria.size() > MOST_CRITERIA) {
      problems.add(Problem.of(field, "decision.criteria.count", MOST_CRITERIA, criteria.size()));
    }
    var sum = criteria.stream().mapToInt(Criterion::weight).sum();
    if (sum != WHOLE) {
      problems.add(Problem.of(field, "decision.weights.sum", WHOLE, sum));
    }
    unique(field, criteria.stream().map(Criterion::name).toList(), problems);
  }

  private void options(List<Option> options, List<Problem> problems) {
    var field = texts.text("decision.field.options");
    if (options.size() < FEWEST_OPTIONS || options.size() > MOST_OPTIONS) {
      problems.add(
          Problem.of(
              field, "decision.options.count", FEWEST_OPTIONS, MOST_OPTIONS, options.size()));
    }
    unique(field, options.stream().map(Option::name).toList(), problems);
  }

  private static void unique(String field, List<String> names, List<Problem> problems) {
    var seen = new HashSet<String>();
    for (var name : names) {
      if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        problems.add(Problem.of(field, "decision.name.twice", name));
      }
    }
  }
}
