package org.opscoord.mediation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.opscoord.casework.Answer;
import org.opscoord.casework.AnswerRule;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Refusal.Problem;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/** An action needs somebody who is there and a day that is still to come. */
@Component
class MediationActionsRule implements AnswerRule {

  private final Directory directory;
  private final Texts texts;
  private final Clock clock;
  private final ProductSettings settings;

  MediationActionsRule(Directory directory, Texts texts, Clock clock, ProductSettings settings) {
    this.directory = directory;
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
      if (!isThere(action.owner())) {
        problems.add(Problem.of(where, "mediation.action.owner", action.owner()));
      }
      if (LocalDate.parse(action.dueDate()).isBefore(today)) {
        problems.add(Problem.of(where, "mediation.action.past", today));
      }
    }
    return List.copyOf(problems);
  }

  private boolean isThere(String person) {
    return PersonId.isValid(person)
        && directory.person(new PersonId(person)).filter(known -> known.active()).isPresent();
  }
}
