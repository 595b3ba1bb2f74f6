package org.opscoord.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.opscoord.casework.FormContext;
import org.opscoord.directory.Directory;
import org.springframework.stereotype.Component;

/** Questions asked so far, and the departments to choose from. */
@Component
class ScreeningContext implements FormContext {

  private final Dossier dossier;
  private final Directory directory;
  private final Words words;

  ScreeningContext(Dossier dossier, Directory directory, Words words) {
    this.dossier = dossier;
    this.directory = directory;
    this.words = words;
  }

  @Override
  public boolean concerns(String process, String step) {
    return DecisionModel.isStep(
        process, step, DecisionModel.SCREEN_REQUEST, DecisionModel.ANSWER_QUESTION);
  }

  @Override
  public Map<String, JsonNode> values(Opened opened) {
    var questions = dossier.questions(opened.caseNumber());
    var values =
        new FormValues()
            .put("hasQuestions", !questions.isEmpty())
            .rows(
                "questions",
                questions,
                (question, row) ->
                    row.put("question", question.question())
                        .put("answer", Words.orNothing(question.answer()))
                        .put("links", Words.orNothing(question.links())))
            .rows(
                "departments",
                directory.departments(),
                (department, row) ->
                    row.put("value", department.id().value())
                        .put("label", words.department(department.id())));
    if (opened.step().equals(DecisionModel.ANSWER_QUESTION)) {
      values.put("question", Words.quoted(questions.get(questions.size() - 1).question()));
    }
    return values.all();
  }
}
