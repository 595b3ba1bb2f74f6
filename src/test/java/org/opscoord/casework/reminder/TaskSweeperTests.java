package org.opscoord.casework.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CasePauses;
import org.opscoord.casework.CaseVisibility;
import org.opscoord.casework.Trail;
import org.opscoord.security.WebClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@OperationsTest
@Import({SweepProbe.class, RemindedCases.class})
class TaskSweeperTests {

  @Autowired TaskSweeper sweeper;
  @Autowired OverdueTasks overdueTasks;
  @Autowired RemindedCases cases;
  @Autowired SweepProbe probe;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired RepositoryService repository;
  @Autowired CaseVisibility visibility;
  @Autowired CasePauses pauses;
  @Autowired Trail trail;
  @Autowired Acting acting;
  @Autowired TestClock.Time time;

  @LocalServerPort int port;

  private Instant before = TestClock.START;

  @BeforeEach
  void beginOnAMondayMorning() {
    before = time.instant();
    cases.forget();
    cases.deploy();
    probe.heard();
    time.set(at("2026-06-01T09:00"));
  }

  @AfterEach
  void goBack() {
    time.set(before);
  }

  @Test
  void aTaskIsRemindedOfAtHalfAndAtNineTenthsOfItsWorkingTime() {
    var number = cases.open(1);
    cases.watchOnly("Ordinary");

    sweepAt("2026-06-01T13:59");
    assertThat(probe.heard()).isEmpty();
    sweepAt("2026-06-01T14:00");
    sweepAt("2026-06-01T14:01");
    assertThat(probe.heard()).containsExactly("Ordinary 50 [ma.chao]");
    sweepAt("2026-06-01T17:12");
    assertThat(probe.heard()).containsExactly("Ordinary 90 [ma.chao]");

    assertThat(cases.told(cases.task(number, "Ordinary").getId()))
        .containsExactly("TASK_REMINDED ma.chao", "TASK_REMINDED ma.chao");
  }

  @Test
  void timeInWhichTheCaseStoodStillIsNoTimeForTheTask() {
    var number = cases.open(1);
    cases.watchOnly("Ordinary");
    time.set(at("2026-06-01T10:00"));
    pauses.pause(number, "Waiting for the supplier");
    reschedule(number, "2036-06-01T10:00");
    sweepAt("2026-06-01T14:00");
    assertThat(probe.heard()).isEmpty();

    pauses.resume(number);
    reschedule(number, "2026-06-02T13:00");
    sweepAt("2026-06-01T16:59");
    assertThat(probe.heard()).isEmpty();
    sweepAt("2026-06-01T17:00");
    assertThat(probe.heard()).containsExactly("Ordinary 50 [ma.chao]");
  }

  @Test
  void whatWasToldBeforeTheCaseStoodStillIsNotToldAgain() {
    var number = cases.open(1);
    cases.watchOnly("Ordinary");
    sweepAt("2026-06-01T14:00");
    assertThat(probe.heard()).containsExactly("Ordinary 50 [ma.chao]");
    pauses.pause(number, "Waiting for the supplier");
    reschedule(number, "2036-06-01T10:00");
    time.set(at("2026-06-01T16:00"));
    pauses.resume(number);
    reschedule(number, "2026-06-02T11:00");

    sweepAt("2026-06-01T17:00");

    assertThat(probe.heard()).isEmpty();
  }

  @Test
  void anOverdueTaskIsMarkedToldOfEveryWorkingDayAndAtLastItsHeadHears() {
    time.set(at("2026-06-04T09:00"));
    var number = cases.open(1);
    cases.watchOnly("Ordinary");

    sweepAt("2026-06-04T18:00");
    assertThat(probe.heard()).containsExactly("Ordinary overdue 1 [ma.chao]");
    assertThat(overdueTasks.of(List.of(number)))
        .extracting(task -> task.step())
        .contains("Ordinary");
    sweepAt("2026-06-05T17:59");
    assertThat(probe.heard()).isEmpty();
    sweepAt("2026-06-05T18:00");
    assertThat(probe.heard()).containsExactly("Ordinary overdue 2 [ma.chao]");
    sweepAt("2026-06-07T12:00");
    assertThat(probe.heard()).isEmpty();
    sweepAt("2026-06-08T09:00");
    assertThat(probe.heard()).containsExactly("Ordinary overdue 3 [ma.chao]");
    sweepAt("2026-06-09T09:00");
    assertThat(probe.heard()).containsExactly("Ordinary overdue 3 head [wang.fang]");
    sweepAt("2026-06-30T09:00");
    assertThat(probe.heard()).isEmpty();

    assertThat(cases.told(cases.task(number, "Ordinary").getId()))
        .containsExactly(
            "TASK_OVERDUE ma.chao",
            "TASK_OVERDUE ma.chao",
            "TASK_OVERDUE ma.chao",
            "TASK_OVERDUE_HEAD wang.fang");
    assertThat(trail.of(number))
        .filteredOn(entry -> entry.entry().automatic())
        .extracting(entry -> entry.entry().action())
        .containsExactly("task.overdue", "task.overdueHead");
  }

  @Test
  void whoeverCouldTakeTheTaskIsRemindedAndTheHeadAboveThemAllHearsAndMaySeeTheCase() {
    var number = cases.open(1);
    cases.watchOnly("Pool");

    sweepAt("2026-06-01T14:00");
    assertThat(probe.heard())
        .singleElement()
        .asString()
        .startsWith("Pool 50")
        .contains("huang.mei", "tang.yu", "oliver.brandt", "dong.xue");
    for (var day = 2; day <= 5; day++) {
      sweepAt("2026-06-0%dT09:00".formatted(day));
    }
    assertThat(probe.heard()).last().isEqualTo("Pool overdue 3 head [chen.guoqiang]");
    acting.run(
        "chen.guoqiang", () -> assertThat(visibility.require(number).number()).isEqualTo(number));
  }

  @Test
  void aTaskThatWasPassedOnKeepsItsTimesAndTellsItsNewHolder() {
    var number = cases.open(1);
    cases.watchOnly("Ordinary");
    sweepAt("2026-06-01T14:00");
    probe.heard();

    tasks.setAssignee(cases.task(number, "Ordinary").getId(), "shen.yi");
    sweepAt("2026-06-01T14:05");
    assertThat(probe.heard()).isEmpty();
    sweepAt("2026-06-01T17:12");

    assertThat(probe.heard()).containsExactly("Ordinary 90 [shen.yi]");
  }

  @Test
  void withAnotherDeadlineTheRemindersBeginAnew() {
    var number = cases.open(1);
    cases.watchOnly("Ordinary");
    sweepAt("2026-06-01T18:00");
    probe.heard();
    var task = cases.task(number, "Ordinary");

    task.setDueDate(Date.from(at("2026-06-05T18:00")));
    tasks.saveTask(task);
    assertThat(overdueTasks.of(List.of(number)))
        .extracting(overdue -> overdue.step())
        .doesNotContain("Ordinary");
    sweepAt("2026-06-03T13:59");
    assertThat(probe.heard()).isEmpty();
    sweepAt("2026-06-03T14:00");
    sweepAt("2026-06-05T18:00");
    assertThat(probe.heard())
        .containsExactly("Ordinary 50 [ma.chao]", "Ordinary overdue 1 [ma.chao]");
    assertThat(cases.told(task.getId()))
        .containsExactly("TASK_OVERDUE ma.chao", "TASK_REMINDED ma.chao", "TASK_OVERDUE ma.chao");

    var open = cases.task(number, "Ordinary");
    open.setDueDate(null);
    tasks.saveTask(open);
    assertThat(cases.watched(number)).isZero();
  }

  @Test
  void whileACaseStandsStillOnlyTasksThatBeganMeanwhileAreToldOf() {
    var number = cases.open(1);
    cases.watchOnly("Ordinary");
    time.set(at("2026-06-01T10:00"));
    pauses.pause(number, "waits for the reporter");

    sweepAt("2026-06-01T14:00");
    assertThat(probe.heard()).isEmpty();
    sweepAt("2026-06-01T15:00");
    pauses.resume(number);
    sweeper.sweep();
    assertThat(probe.heard()).containsExactly("Ordinary 50 [ma.chao]");

    pauses.pause(cases.open(1), "waits from the beginning");
    cases.watchOnly("Pool");
    sweepAt("2026-06-02T11:00");
    assertThat(probe.heard()).singleElement().asString().startsWith("Pool 50");
  }

  @Test
  void theCaseShowsWhatIsOverdueInIt() {
    var number = cases.open(1);
    var shown = "/api/cases/" + number;
    assertThat(WebClient.json(WebClient.person(port, "ma.chao").get(shown)).path("overdue"))
        .isEmpty();

    time.set(at("2026-06-01T18:00"));

    var overdue = WebClient.json(WebClient.person(port, "ma.chao").get(shown)).path("overdue");
    assertThat(overdue)
        .extracting(step -> step.path("step").asText() + " " + step.path("department").path("id"))
        .containsExactlyInAnyOrder("Ordinary \"sales\"", "Silent \"sales\"", "Pool ");
    assertThat(overdue)
        .extracting(step -> step.path("dueAt").asText())
        .containsOnly("2026-06-01T10:00:00Z");
    assertThat(
            WebClient.json(WebClient.person(port, "ma.chao").get("/api/cases?limit=1"))
                .at("/cases/0/overdue"))
        .hasSize(3);
  }

  @Test
  void whatIsDoneOrGoneIsForgotten() {
    var number = cases.open(1);
    assertThat(cases.watched(number)).isEqualTo(5);

    acting.run("ma.chao", () -> tasks.complete(cases.task(number, "Ordinary").getId()));
    assertThat(cases.watched(number)).isEqualTo(4);
    runtime.deleteProcessInstance(
        cases.task(number, "Night").getProcessInstanceId(), "no longer needed");

    assertThat(cases.watched(number)).isZero();
  }

  @Test
  void aStepMaySayThatNobodyIsToldAndIsMarkedAllTheSame() {
    var number = cases.open(1);
    cases.watchOnly("Silent");

    sweepAt("2026-06-01T17:30");
    sweepAt("2026-06-01T18:00");
    sweepAt("2026-06-10T10:00");

    assertThat(probe.heard()).isEmpty();
    assertThat(trail.of(number))
        .extracting(entry -> entry.entry().action())
        .containsOnlyOnce("task.overdue");
  }

  @Test
  void aStepMaySayThatPeopleAreToldAtNight() {
    cases.open(1);
    cases.watchOnly("Night");

    sweepAt("2026-06-01T22:00");
    assertThat(probe.heard()).containsExactly("Night 50 [ma.chao]");
    sweepAt("2026-06-02T04:30");
    assertThat(probe.heard()).containsExactly("Night 75 [ma.chao]");
  }

  @Test
  void aVariableOfTheCaseMayLiftTheQuietOfTheNight() {
    cases.open(7);
    cases.watchOnly("Urgent");
    sweepAt("2026-06-01T22:00");
    assertThat(probe.heard()).containsExactly("Urgent 50 [ma.chao]");

    cases.forget();
    time.set(at("2026-06-01T09:00"));
    cases.open(6);
    cases.watchOnly("Urgent");
    sweepAt("2026-06-01T22:00");
    assertThat(probe.heard()).isEmpty();
    sweepAt("2026-06-02T09:00");
    assertThat(probe.heard()).containsExactly("Urgent 50 [ma.chao]");
  }

  @Test
  void afterAStandstillOnlyTheNewestIsTold() {
    cases.open(1);
    cases.watchOnly("Ordinary");

    sweepAt("2026-06-01T17:30");
    assertThat(probe.heard()).containsExactly("Ordinary 90 [ma.chao]");
    sweepAt("2026-06-12T10:00");
    assertThat(probe.heard()).containsExactly("Ordinary overdue 1 [ma.chao]");
    sweepAt("2026-06-12T10:01");
    assertThat(probe.heard()).isEmpty();
  }

  @Test
  void aSettingThatCannotBeReadIsRefusedAtDeployment() {
    var model =
        Bpmn.createExecutableProcess("unreadable")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .userTask("Wait")
            .endEvent()
            .done();
    UserTask wait = model.getModelElementById("Wait");
    wait.builder().addExtensionElement(properties(model, "reminders", "at noon"));

    assertThatThrownBy(
            () -> repository.createDeployment().addModelInstance("unreadable.bpmn", model).deploy())
        .isInstanceOf(ParseException.class)
        .hasMessageContaining("The property reminders is \"at noon\".");
  }

  private static CamundaProperties properties(BpmnModelInstance model, String name, String value) {
    var properties = model.newInstance(CamundaProperties.class);
    var property = model.newInstance(CamundaProperty.class);
    property.setCamundaName(name);
    property.setCamundaValue(value);
    properties.getCamundaProperties().add(property);
    return properties;
  }

  private void sweepAt(String local) {
    time.set(at(local));
    sweeper.sweep();
  }

  private void reschedule(CaseNumber number, String due) {
    var task = cases.task(number, "Ordinary");
    task.setDueDate(Date.from(at(due)));
    tasks.saveTask(task);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }
}
