package org.opscoord.issue;

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

/** What is started beside an issue needs somebody who works here, and a day still to come. */
@Component
class LinksRule implements AnswerRule {

  private final Directory directory;
  private final Texts texts;
  private final Clock clock;
  private final ProductSettings settings;

  LinksRule(Directory directory, Texts texts, Clock clock, ProductSettings settings) {
    this.directory = directory;
    this.texts = texts;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public boolean concerns(String process, String step) {
    return IssueModel.isStep(process, step, IssueModel.SOLVE_ISSUE);
  }

  @Override
  public List<Problem> problems(Answer answer) {
    var today = LocalDate.ofInstant(clock.instant(), settings.zone());
    var problems = new ArrayList<Problem>();
    for (var action : LinkedAction.of(answer)) {
      if (!worksHere(action.owner())) {
        var where = texts.text("issue.field.action.owner", action.title());
        problems.add(Problem.of(where, "issue.person.unknown", action.owner()));
      }
      if (action.dueDate().isBefore(today)) {
        var where = texts.text("issue.field.action.dueDate", action.title());
        problems.add(Problem.of(where, "issue.date.past", today));
      }
    }
    var fields = new Fields(answer.values());
    if (fields.flag("decisionNeeded") && LocalDate.parse(fields.text("neededBy")).isBefore(today)) {
      problems.add(Problem.of(texts.text("issue.field.neededBy"), "issue.date.past", today));
    }
    return List.copyOf(problems);
  }

  private boolean worksHere(String person) {
    return PersonId.isValid(person) && directory.person(new PersonId(person)).isPresent();
  }
}
