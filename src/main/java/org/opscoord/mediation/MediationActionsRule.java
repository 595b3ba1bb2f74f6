package org.opscoord.mediation;

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

/** An action needs a day that is still to come. */
@Component
class MediationActionsRule implements AnswerRule {

  private final Texts texts;
  private final Clock clock;
  private final ProductSettings settings;

  MediationActionsRule(Texts texts, Clock clock, ProductSettings settings) {
    this.texts = texts;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public boolean concerns(String process, String step) {
    return MediationModel.isStep(
        process, step, MediationModel.CONCLUDE_SESSION, MediationModel.DECIDE_APPEAL);
  }

  @Override
  public List<Problem> problems(Answer answer) {
    var today = LocalDate.ofInstant(clock.instant(), settings.zone());
    var problems = new ArrayList<Problem>();
    for (var action : Proceedings.actions(answer)) {
      var where = texts.text("mediation.field.action", action.title());
      if (LocalDate.parse(action.dueDate()).isBefore(today)) {
        problems.add(Problem.of(where, "mediation.action.past", today));
      }
    }
    return List.copyOf(problems);
  }
}
