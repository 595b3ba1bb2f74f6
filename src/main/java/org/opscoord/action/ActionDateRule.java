package org.opscoord.action;

import java.util.List;
import java.util.stream.Stream;
import org.opscoord.casework.Answer;
import org.opscoord.casework.AnswerRule;
import org.opscoord.engine.Refusal.Problem;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/** Nothing can be due on a day that is over. */
@Component
class ActionDateRule implements AnswerRule {

  private final Texts texts;
  private final ActionWords words;

  ActionDateRule(Texts texts, ActionWords words) {
    this.texts = texts;
    this.words = words;
  }

  @Override
  public boolean concerns(String process, String step) {
    return ActionModel.isStep(
        process,
        step,
        ActionModel.ACTION_REQUESTED,
        ActionModel.REASSIGN_ACTION,
        ActionModel.CHECK_EVIDENCE);
  }

  @Override
  public List<Problem> problems(Answer answer) {
    var fields = Fields.of(answer);
    var today = words.today();
    return Stream.of("dueDate", "newDueDate")
        .filter(fields::has)
        .filter(key -> fields.date(key).isBefore(today))
        .map(key -> Problem.of(texts.text("action.field.dueDate"), "action.dueDate.past", today))
        .toList();
  }
}
