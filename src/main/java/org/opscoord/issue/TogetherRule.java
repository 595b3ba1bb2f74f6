package org.opscoord.issue;

import java.time.Clock;
import java.util.List;
import org.opscoord.casework.Answer;
import org.opscoord.casework.AnswerRule;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Refusal.Problem;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/** A session lies ahead; a mediation is between at least two departments. */
@Component
class TogetherRule implements AnswerRule {

  private final Texts texts;
  private final Clock clock;
  private final ProductSettings settings;

  TogetherRule(Texts texts, Clock clock, ProductSettings settings) {
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
    var fields = new TogetherFields(answer.values());
    return switch (answer.values().path("next").asText()) {
      case "convene" -> session(fields);
      case "mediate" -> mediation(fields);
      default -> List.of();
    };
  }

  private List<Problem> session(TogetherFields fields) {
    var now = clock.instant();
    return fields.sessionAt(settings.zone()).isAfter(now)
        ? List.of()
        : List.of(Problem.of(texts.text("issue.field.session"), "issue.session.past"));
  }

  private List<Problem> mediation(TogetherFields fields) {
    return fields.sides().size() > 1
        ? List.of()
        : List.of(Problem.of(texts.text("issue.field.sides"), "issue.sides.few"));
  }
}
