package org.opscoord.casework.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.casework.Answers;
import org.opscoord.casework.CaseEnding;
import org.opscoord.casework.CaseEvents.TaskAssigned;
import org.opscoord.casework.CaseEvents.TaskCompleted;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.CaseUnknown;
import org.opscoord.casework.CaseVisibility;
import org.opscoord.casework.Cases;
import org.opscoord.casework.Trail;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.ModelBean;
import org.opscoord.engine.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@OperationsTest
@Import(CaseProcessTests.Parts.class)
@RecordApplicationEvents
class CaseProcessTests {

  @TestConfiguration(proxyBeanMethods = false)
  static class Parts {
    @org.springframework.context.annotation.Bean("sampleParts")
    SampleParts sampleParts() {
      return new SampleParts();
    }
  }

  @ModelBean("sampleParts")
  public static class SampleParts {
    public List<String> all() {
      return List.of("sales", "quality");
    }
  }

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired FormService forms;
  @Autowired TaskService tasks;
  @Autowired IdentityService identity;
  @Autowired Acting acting;
  @Autowired Cases cases;
  @Autowired CaseVisibility visibility;
  @Autowired CaseEnding ending;
  @Autowired Trail trail;
  @Autowired Answers answers;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEvents events;

  private String definition = "";

  @BeforeEach
  void deploySample() {
    var deployment =
        repository
            .createDeployment()
            .name("sample")
            .addClasspathResource("casework/sample.bpmn")
            .addClasspathResource("casework/sample-request.form")
            .addClasspathResource("casework/sample-answer.form")
            .enableDuplicateFiltering(true)
            .deploy();
    assertThat(deployment.getId()).isNotBlank();
    definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey("sample")
            .latestVersion()
            .singleResult()
            .getId();
  }

  @Test
  void aStartFormOpensACaseUnderANumberThatIsTheBusinessKey() {
    var number = open("A new packaging line", 5);

    var file = cases.require(number);
    assertThat(number.value()).matches("TST-2026-\\d{4}");
    assertThat(file.title()).isEqualTo("A new packaging line");
    assertThat(file.requester()).isEqualTo(new PersonId("qian.duoduo"));
    assertThat(file.department().value()).isEqualTo("sales");
    assertThat(file.state()).isEqualTo(CaseState.OPEN);
    assertThat(
            answers
                .latest(number, "SampleRequested")
                .orElseThrow()
                .values()
                .path("secret")
                .asText())
        .isEqualTo("kept once");
    assertThat(trail.of(number))
        .extracting(entry -> entry.entry().action())
        .contains("case.opened");
    assertThat(variables(number)).containsEntry("amount", 5).doesNotContainKeys("title", "secret");
  }

  @Test
  void aStartThatBreaksTheFormLeavesNothingBehind() {
    var before = count("case_file");

    assertThatThrownBy(
            () ->
                acting.as(
                    "qian.duoduo", () -> forms.submitStartForm(definition, Map.of("amount", -1))))
        .isInstanceOf(FormFieldValidationException.class)
        .hasMessageContaining("Title: please fill this in.")
        .hasMessageContaining("Amount: it must be at least 0.");

    assertThat(count("case_file")).isEqualTo(before);
  }

  @Test
  void aStartPastTheFormIsRefused() {
    assertThatThrownBy(
            () -> acting.as("qian.duoduo", () -> runtime.startProcessInstanceById(definition)))
        .hasMessageContaining("Start this process with its form.");
  }

  @Test
  void thirtyStartsAtOnceGetThirtyNumbersWithoutAGap() throws Exception {
    var threads = 10;
    var barrier = new CyclicBarrier(threads);
    var pool = Executors.newFixedThreadPool(threads);
    var work = new ArrayList<Callable<List<CaseNumber>>>();
    for (var thread = 0; thread < threads; thread++) {
      work.add(
          () -> {
            barrier.await();
            return List.of(open("One", 1), open("Two", 2), open("Three", 3));
          });
    }
    var numbers = new HashSet<Integer>();
    for (var result : pool.invokeAll(work)) {
      result.get().forEach(number -> numbers.add(Integer.parseInt(number.value().substring(9))));
    }
    pool.shutdown();

    assertThat(numbers).hasSize(30);
    assertThat(numbers.stream().mapToInt(n -> n).max().orElseThrow())
        .isEqualTo(numbers.stream().mapToInt(n -> n).min().orElseThrow() + 29);
  }

  @Test
  void anAnswerIsStoredOnceWithItsPartAndReachesTheProcessOnlyWhereTheFormSaysSo() {
    var number = open("Colour", 1);
    var task = task(number, "ma.chao");

    acting.run(
        "ma.chao",
        () -> tasks.complete(task.getId(), Map.of("stance", "for", "facts", "blue sells")));

    var answer = answers.latest(number, "AnswerSample", "sales").orElseThrow();
    assertThat(answer.values().path("facts").asText()).isEqualTo("blue sells");
    assertThat(answer.person()).isEqualTo(new PersonId("ma.chao"));
    assertThat(answer.taskId()).isEqualTo(task.getId());
    assertThat(variables(number)).doesNotContainKeys("facts", "stance");
    assertThat(events.stream(TaskCompleted.class))
        .anyMatch(event -> event.task().taskId().equals(task.getId()));
  }

  @Test
  void aVariableThatNoFormDeclaresIsRefusedOnEveryWayIn() {
    var number = open("Mass", 1);
    var task = task(number, "ma.chao");
    Map<String, Object> forged = Map.of("stance", "for", "approvalOutcome", "approved");

    acting.as(
        "ma.chao",
        () -> {
          assertThatThrownBy(() -> tasks.complete(task.getId(), forged))
              .hasMessageContaining("approvalOutcome: this form does not ask for it.");
          assertThatThrownBy(() -> forms.submitTaskForm(task.getId(), forged))
              .hasMessageContaining("approvalOutcome");
          assertThatThrownBy(() -> tasks.completeWithVariablesInReturn(task.getId(), forged, true))
              .hasMessageContaining("approvalOutcome");
          assertThatThrownBy(() -> tasks.resolveTask(task.getId(), forged))
              .hasMessageContaining("approvalOutcome");
          assertThatThrownBy(() -> tasks.handleBpmnError(task.getId(), "any"))
              .hasMessageContaining("only be completed with its form");
          return null;
        });
    assertThat(answers.latest(number, "AnswerSample", "sales")).isEmpty();
  }

  @Test
  void onlyTheAssigneeCompletesAndCandidatesClaimFirst() {
    var number = open("Whose", 1);
    var candidateTask =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(number.value())
            .taskUnassigned()
            .singleResult();

    acting.as(
        "tang.yu",
        () -> {
          assertThatThrownBy(() -> tasks.complete(candidateTask.getId(), Map.of("stance", "for")))
              .hasMessageContaining("Claim it first");
          tasks.claim(candidateTask.getId(), "tang.yu");
          tasks.complete(candidateTask.getId(), Map.of("stance", "for"));
          return null;
        });
    assertThat(answers.latest(number, "AnswerSample", "quality").orElseThrow().person().value())
        .isEqualTo("tang.yu");
    assertThat(trail.of(number))
        .filteredOn(entry -> entry.entry().action().equals("task.claimed"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.entry().actor()).isEqualTo(new PersonId("tang.yu")));
    var foreign = task(number, "ma.chao").getId();
    assertThatThrownBy(
            () -> acting.run("deng.bo", () -> tasks.complete(foreign, Map.of("stance", "for"))))
        .isInstanceOf(AuthorizationException.class);
  }

  @Test
  void aSecondCompletionIsToldThatTheTaskIsGone() {
    var number = open("Twice", 1);
    var task = task(number, "ma.chao");
    acting.run("ma.chao", () -> tasks.complete(task.getId(), Map.of("stance", "for")));

    assertThatThrownBy(
            () ->
                acting.run(
                    "ma.chao", () -> tasks.complete(task.getId(), Map.of("stance", "against"))))
        .isInstanceOf(FormFieldValidationException.class)
        .hasMessageContaining("no longer open");
  }

  @Test
  void candidatesAreToldOfATaskAndMayThenSeeTheCase() {
    var number = open("Seen", 1);

    assertThat(events.stream(TaskAssigned.class).filter(e -> e.task().caseNumber().equals(number)))
        .anySatisfy(
            e ->
                assertThat(e.holders())
                    .contains(new PersonId("tang.yu"), new PersonId("huang.mei")));
    acting.run("tang.yu", () -> assertThat(visibility.require(number).number()).isEqualTo(number));
    acting.run(
        "wang.fang", () -> assertThat(visibility.require(number).number()).isEqualTo(number));
    acting.run("gao.yuan", () -> assertThat(visibility.require(number).number()).isEqualTo(number));
    assertThatThrownBy(() -> acting.as("deng.bo", () -> visibility.require(number)))
        .isInstanceOf(CaseUnknown.class);
  }

  @Test
  void onlyTheRequesterWithdrawsAndSayingItTwiceDoesNothing() {
    var number = open("Back", 1);

    assertThatThrownBy(() -> acting.run("gao.yuan", () -> ending.withdraw(number, "no")))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> acting.run("qian.duoduo", () -> ending.withdraw(number, " ")))
        .isInstanceOf(Refusal.class);
    acting.run("qian.duoduo", () -> ending.withdraw(number, "found another way"));

    assertThat(
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).count())
        .isZero();
    assertThat(trail.of(number))
        .anySatisfy(entry -> assertThat(entry.entry().comment()).isEqualTo("found another way"));
  }

  @Test
  void theTrailAndTheAnswersCannotBeChangedOrRemoved() {
    open("Evidence", 1);
    for (var table : List.of("trail", "form_answer")) {
      for (var statement :
          List.of(
              "UPDATE coordination.%s SET at = now()",
              "DELETE FROM coordination.%s", "TRUNCATE coordination.%s")) {
        assertThatThrownBy(() -> jdbc.sql(statement.formatted(table)).update())
            .isInstanceOf(DataAccessException.class)
            .rootCause()
            .hasMessageContaining("append-only");
      }
    }
  }

  private CaseNumber open(String title, int amount) {
    return acting.as(
        "qian.duoduo",
        () ->
            new CaseNumber(
                forms
                    .submitStartForm(
                        definition, Map.of("title", title, "amount", amount, "secret", "kept once"))
                    .getBusinessKey()));
  }

  private Task task(CaseNumber number, String assignee) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .taskAssignee(assignee)
        .singleResult();
  }

  private Map<String, Object> variables(CaseNumber number) {
    var instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number.value())
            .singleResult();
    return runtime.getVariables(instance.getId());
  }

  private long count(String table) {
    return jdbc.sql("SELECT count(*) FROM coordination." + table).query(Long.class).single();
  }
}
