package org.opscoord.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.opscoord.casework.Answer;
import org.opscoord.casework.AnswerRule;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Refusal.Problem;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/** A decision cannot be needed by a day that is over. */
@Component
class RequestRule implements AnswerRule {

  private final Texts texts;
  private final Clock clock;
  private final ProductSettings settings;

  RequestRule(Texts texts, Clock clock, ProductSettings settings) {
    this.texts = texts;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public boolean concerns(String process, String step) {
    return DecisionModel.isStep(process, step, DecisionModel.REQUEST_SUBMITTED);
  }

  @Override
  public List<Problem> problems(Answer answer) {
    var today = LocalDate.ofInstant(clock.instant(), settings.zone());
    return DecisionRequest.of(answer.values()).neededBy().isBefore(today)
        ? List.of(Problem.of(texts.text("decision.field.neededBy"), "decision.date.past", today))
        : List.of();
  }
}
