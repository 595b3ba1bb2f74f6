package org.opscoord.issue;

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

/** What is started beside an issue needs a day still to come; the form offers the people. */
@Component
class LinksRule implements AnswerRule {

  private final Texts texts;
  private final Clock clock;
  private final ProductSettings settings;

  LinksRule(Texts texts, Clock clock, ProductSettings settings) {
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
}
