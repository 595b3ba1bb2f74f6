package org.opscoord.casework.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.Answer;
import org.opscoord.casework.AnswerIntake;
import org.opscoord.casework.AnswerRefused;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.casework.UnnamedAnswers;
import org.opscoord.directory.CurrentPerson;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.opscoord.engine.Refusal.Problem;
import org.springframework.stereotype.Component;

/** What has to hold before a task is completed, and what is kept of the answer. */
@Component
class TaskSubmission {

  private final AnswerIntake intake;
  private final List<UnnamedAnswers> unnamed;
  private final DeployedForms forms;
  private final OpenedForm openedForms;
  private final JsonValues json;
  private final Directory directory;
  private final CurrentPerson currentPerson;
  private final Trail trail;
  private final Clock clock;
  private final Sentences sentences;

  TaskSubmission(
      AnswerIntake intake,
      List<UnnamedAnswers> unnamed,
      DeployedForms forms,
      OpenedForm openedForms,
      JsonValues json,
      Directory directory,
      CurrentPerson currentPerson,
      Trail trail,
      Clock clock,
      Sentences sentences) {
    this.intake = intake;
    this.unnamed = unnamed;
    this.forms = forms;
    this.openedForms = openedForms;
    this.json = json;
    this.directory = directory;
    this.currentPerson = currentPerson;
    this.trail = trail;
    this.clock = clock;
    this.sentences = sentences;
  }

  /**
   * Checks and stores the answer, and gives the variables that the process goes on with. The right
   * to the task is asked first, so that nobody learns from a form's rules about a task that is not
   * theirs.
   *
   * @throws org.camunda.bpm.engine.AuthorizationException when the caller may not work on the task
   * @throws org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException with a sentence
   *     when the person or the answer is not acceptable
   */
  VariableMap accept(CommandContext context, String taskId, Map<String, Object> given) {
    return sentences.orRefuse(() -> accept(open(context, taskId), given));
  }

  /** Whether the answer to a task is one to a case, which are all kept. */
  boolean keepsAnswer(CommandContext context, String taskId) {
    return TaskCase.number(context.getTaskManager().findTaskById(taskId)).isPresent();
  }

  private TaskEntity open(CommandContext context, String taskId) {
    var task = context.getTaskManager().findTaskById(taskId);
    if (task == null) {
      throw new Refusal(Kind.CONFLICT, "answer.task.gone");
    }
    try {
      for (var checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
        checker.checkTaskWork(task);
      }
    } catch (AuthorizationException foreign) {
      throw sentences.forbidden(new Refusal(Kind.FORBIDDEN, "answer.task.notYours"), foreign);
    }
    return task;
  }

  private VariableMap accept(TaskEntity task, Map<String, Object> given) {
    var schema = forms.ofTask(task);
    var number = TaskCase.number(task);
    if (number.isEmpty()) {
      return json.variables(intake.check(schema, json.object(given), json.none()).processValues());
    }
    var person = completer(task);
    var answer = answer(task, number.get(), person, json.object(given));
    var around =
        schema.looksAround()
            ? openedForms.contents(task, number.get(), schema.names())
            : json.none();
    var accepted = intake.take(schema, answer, around);
    trail.record(completed(answer, TaskFacts.actsFor(task), task.getCreateTime().toInstant()));
    json.variables(accepted.localValues()).forEach(task.getExecution()::setVariableLocal);
    return json.variables(accepted.processValues());
  }

  private Entry completed(Answer answer, @Nullable PersonId whom, Instant since) {
    return unnamed.stream().anyMatch(it -> it.concerns(answer))
        ? Entry.automatic(answer.caseNumber(), "task.answeredUnnamed", answer.step(), null)
        : new Entry(
            answer.caseNumber(),
            "task.completed",
            answer.person(),
            whom,
            answer.step(),
            null,
            false,
            since);
  }

  /** Refuses variables where no form asks for any. */
  void refuseVariables(Map<String, Object> given) {
    if (!given.isEmpty()) {
      throw sentences.refused(
          new AnswerRefused(
              given.keySet().stream().map(name -> Problem.of(name, "form.unknown")).toList()));
    }
  }

  /** Refuses what the engine's REST interface offers but no step of a case foresees. */
  ProcessEngineException notForeseen() {
    return sentences.refused(new Refusal(Kind.INVALID, "answer.notForeseen"));
  }

  private Answer answer(TaskEntity task, CaseNumber number, Person person, JsonNode values) {
    return new Answer(
        0,
        number,
        task.getProcessDefinition().getKey(),
        task.getTaskDefinitionKey(),
        task.getId(),
        TaskCase.part(task),
        person.id(),
        department(task, person),
        values,
        clock.instant());
  }

  /** Whoever stands in for somebody speaks for that person's department. */
  private DepartmentId department(TaskEntity task, Person completer) {
    var whom = TaskFacts.actsFor(task);
    return whom == null
        ? completer.department()
        : directory.person(whom).orElse(completer).department();
  }

  private Person completer(TaskEntity task) {
    var assignee = task.getAssignee();
    if (assignee == null) {
      throw new Refusal(Kind.CONFLICT, "answer.task.unclaimed");
    }
    var person = currentPerson.id().orElseGet(() -> new PersonId(assignee));
    if (!person.value().equals(assignee)) {
      throw new Refusal(
          Kind.FORBIDDEN, "answer.task.foreign", directory.nameOf(new PersonId(assignee)));
    }
    var owner = task.getOwner();
    if (task.getDelegationState() == DelegationState.PENDING && owner != null) {
      throw new Refusal(Kind.CONFLICT, "answer.task.lent", directory.nameOf(new PersonId(owner)));
    }
    return directory
        .person(person)
        .orElseThrow(() -> new Refusal(Kind.FORBIDDEN, "answer.person.unknown"));
  }
}
