package org.opscoord.casework.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.casework.AnswerRefused;
import org.opscoord.casework.Answers;
import org.opscoord.casework.CaseFile;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseStarts;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.Cases;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@OperationsTest
@Import(CaseProcessTests.Parts.class)
class CasesOutOfCasesTests {

  private static final PersonId REQUESTER = new PersonId("qian.duoduo");

  @Autowired RepositoryService repository;
  @Autowired TaskService tasks;
  @Autowired Acting acting;
  @Autowired Cases cases;
  @Autowired CaseStarts starts;
  @Autowired Answers answers;

  @BeforeEach
  void deploySamples() {
    var deployment =
        repository
            .createDeployment()
            .name("samples")
            .addClasspathResource("casework/sample.bpmn")
            .addClasspathResource("casework/sample-caller.bpmn")
            .addClasspathResource("casework/sample-request.form")
            .addClasspathResource("casework/sample-answer.form")
            .enableDuplicateFiltering(true)
            .deploy();
    assertThat(deployment.getId()).isNotBlank();
  }

  @Test
  void aCaseLeadsToAnotherAndBothKnowIt() {
    var first = start("sample", "The first", null);
    var second = start("sample", "Out of the first", first);
    var third = start("sample", "Out of the first too", first);

    assertThat(cases.require(second).source()).isEqualTo(first);
    assertThat(cases.require(second).requester()).isEqualTo(REQUESTER);
    assertThat(cases.followUps(first)).extracting(CaseFile::number).containsExactly(second, third);
    assertThat(answers.latest(second, "SampleRequested")).isPresent();
  }

  @Test
  void onlyOpenCasesOfAKindAreOpenFollowUps() {
    var first = start("sample", "With follow-ups", null);
    var open = start("sample", "Still open", first);
    cases.end(start("sample", "Over", first), CaseState.CLOSED, "done");

    assertThat(cases.openFollowUps(first, "TST"))
        .extracting(CaseFile::number)
        .containsExactly(open);
    assertThat(cases.openFollowUps(first, "XYZ")).isEmpty();
  }

  @Test
  void whatTheFormWouldRefuseOpensNoCase() {
    var source = start("sample", "Refused follow-up", null);

    assertThatThrownBy(() -> starts.start("sample", REQUESTER, Map.of("amount", 5), source))
        .isInstanceOf(AnswerRefused.class);
    assertThatThrownBy(
            () ->
                starts.start(
                    "sample", new PersonId("no.body"), Map.of("title", "By nobody"), source))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> starts.start("cross-department-approval", REQUESTER, Map.of(), source))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(cases.followUps(source)).isEmpty();
  }

  @Test
  void aCalledProcessWorksOnTheCaseOfItsCallerAndLeavesItOpen() {
    var number = start("sample-caller", "Calls another", null);

    answer(number, "ma.chao");
    answer(number, null);
    complete(number, "Confirm");

    assertThat(cases.require(number).state()).isEqualTo(CaseState.OPEN);
    assertThat(task(number, "AfterSample").getAssignee()).isEqualTo("qian.duoduo");

    complete(number, "AfterSample");

    assertThat(cases.require(number).state()).isEqualTo(CaseState.CLOSED);
  }

  private CaseNumber start(String process, String title, @Nullable CaseNumber source) {
    return starts.start(process, REQUESTER, Map.of("title", title, "amount", 5), source);
  }

  private void answer(CaseNumber number, @Nullable String assignee) {
    var open =
        tasksOf(number).stream()
            .filter(task -> assignee == null || assignee.equals(task.getAssignee()))
            .findFirst()
            .orElseThrow();
    var person = assignee == null ? "tang.yu" : assignee;
    if (assignee == null) {
      acting.run(person, () -> tasks.claim(open.getId(), person));
    }
    acting.run(person, () -> tasks.complete(open.getId(), Map.of("stance", "for")));
  }

  private void complete(CaseNumber number, String step) {
    var open = task(number, step);
    acting.run("qian.duoduo", () -> tasks.complete(open.getId()));
  }

  private Task task(CaseNumber number, String step) {
    return tasksOf(number).stream()
        .filter(task -> task.getTaskDefinitionKey().equals(step))
        .findFirst()
        .orElseThrow();
  }

  private List<Task> tasksOf(CaseNumber number) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list();
  }
}
