package org.opscoord.casework.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.Answer;
import org.opscoord.casework.AnswerIntake;
import org.opscoord.casework.CaseFile;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseRegister;
import org.opscoord.casework.draft.StartDrafts;
import org.opscoord.directory.CurrentPerson;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.stereotype.Component;

/** Opens a case by its start form, and starts its process under the case's number. */
@Component
class StartSubmission {

  /** A field of a start form whose options are cases. */
  private static final String COMES_FROM = "comesFrom";

  private final AnswerIntake intake;
  private final CaseRegister cases;
  private final StartDrafts drafts;
  private final DeployedForms forms;
  private final JsonValues json;
  private final Directory directory;
  private final CurrentPerson currentPerson;
  private final Clock clock;
  private final Sentences sentences;

  StartSubmission(
      AnswerIntake intake,
      CaseRegister cases,
      StartDrafts drafts,
      DeployedForms forms,
      JsonValues json,
      Directory directory,
      CurrentPerson currentPerson,
      Clock clock,
      Sentences sentences) {
    this.intake = intake;
    this.cases = cases;
    this.drafts = drafts;
    this.forms = forms;
    this.json = json;
    this.directory = directory;
    this.currentPerson = currentPerson;
    this.clock = clock;
    this.sentences = sentences;
  }

  /**
   * Opens the case and starts the process. The present command must hold the right to start it.
   *
   * @throws org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException with a sentence
   *     when the person or the answer is not acceptable
   */
  ExecutionEntity start(ProcessDefinitionEntity definition, Map<String, Object> given) {
    return sentences.orRefuse(
        () -> {
          var requester = requester();
          var instance = open(definition, requester, given, null);
          drafts.sent(requester.id(), definition.getKey());
          return instance;
        });
  }

  /**
   * As {@link #start}, for that person and out of another case. Asks for no right, and throws a
   * {@link Refusal} as it is.
   */
  ExecutionEntity open(
      ProcessDefinitionEntity definition,
      Person requester,
      Map<String, Object> given,
      @Nullable CaseNumber source) {
    var schema = forms.ofStart(definition);
    var values = json.object(given);
    var checked = intake.check(schema, values, json.none()).values();
    var instance = definition.createProcessInstance();
    var title = checked.path("title").asText("");
    var kind = CaseModel.kind(definition).orElseThrow();
    if (title.isBlank()) {
      throw new Refusal(Kind.INVALID, "case.start.noTitle");
    }
    var file =
        cases.open(
            kind, title, requester, instance.getId(), source == null ? from(checked) : source);
    instance.setBusinessKey(file.number().value());
    var accepted = intake.take(schema, answer(definition, file, requester, values), json.none());
    instance.startWithFormProperties(json.variables(accepted.processValues()));
    return instance;
  }

  /** The case that the requester says it comes from. */
  private static @Nullable CaseNumber from(ObjectNode checked) {
    var chosen = checked.path(COMES_FROM).asText("");
    return CaseNumber.isValid(chosen) ? new CaseNumber(chosen) : null;
  }

  private Answer answer(
      ProcessDefinitionEntity definition, CaseFile file, Person requester, ObjectNode values) {
    return new Answer(
        0,
        file.number(),
        definition.getKey(),
        definition.getInitial().getId(),
        null,
        null,
        requester.id(),
        requester.department(),
        values,
        clock.instant());
  }

  private Person requester() {
    return currentPerson
        .id()
        .map(
            id ->
                directory
                    .person(id)
                    .orElseThrow(() -> new Refusal(Kind.FORBIDDEN, "answer.person.unknown")))
        .orElseThrow(() -> new Refusal(Kind.FORBIDDEN, "answer.noPerson"));
  }
}
