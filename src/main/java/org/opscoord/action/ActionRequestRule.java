package org.opscoord.action;

import java.util.List;
import org.opscoord.casework.Answer;
import org.opscoord.casework.AnswerRule;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Refusal.Problem;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/**
 * The owner is somebody who works here. A start form is shown before there is a case, so that it
 * cannot offer people to choose from: the id is written, and checked here.
 */
@Component
class ActionRequestRule implements AnswerRule {

  private final Texts texts;
  private final Directory directory;

  ActionRequestRule(Texts texts, Directory directory) {
    this.texts = texts;
    this.directory = directory;
  }

  @Override
  public boolean concerns(String process, String step) {
    return ActionModel.isStep(process, step, ActionModel.ACTION_REQUESTED);
  }

  @Override
  public List<Problem> problems(Answer answer) {
    var owner = Fields.of(answer).text("owner");
    return PersonId.isValid(owner) && directory.person(new PersonId(owner)).isPresent()
        ? List.of()
        : List.of(Problem.of(texts.text("action.field.owner"), "action.owner.unknown", owner));
  }
}
