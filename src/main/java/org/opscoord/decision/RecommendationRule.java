package org.opscoord.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.opscoord.casework.Answer;
import org.opscoord.casework.AnswerRule;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Refusal.Problem;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/** The outcome is reviewed later than today, and follow-ups are not due in the past. */
@Component
class RecommendationRule implements AnswerRule {

  private final Texts texts;
  private final Clock clock;
  private final ProductSettings settings;

  RecommendationRule(Texts texts, Clock clock, ProductSettings settings) {
    this.texts = texts;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public boolean concerns(String process, String step) {
    return DecisionModel.isStep(process, step, DecisionModel.RECOMMEND_OPTION);
  }

  @Override
  public List<Problem> problems(Answer answer) {
    var recommendation = Recommendation.of(answer.values());
    var today = LocalDate.ofInstant(clock.instant(), settings.zone());
    var problems = new ArrayList<Problem>();
    if (!recommendation.reviewDate().isAfter(today)) {
      problems.add(
          Problem.of(texts.text("decision.field.reviewDate"), "decision.date.notLater", today));
    }
    for (var followUp : recommendation.followUps()) {
      if (followUp.byWhen().isBefore(today)) {
        problems.add(
            Problem.of(
                texts.text("decision.field.followUp", followUp.what()),
                "decision.date.past",
                today));
      }
    }
    return problems;
  }
}
