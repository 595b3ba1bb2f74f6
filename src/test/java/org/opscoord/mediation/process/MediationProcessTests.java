package org.opscoord.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.casework.CaseEnding;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.Cases;
import org.opscoord.casework.Trail;
import org.opscoord.directory.DepartmentId;
import org.opscoord.mediation.MediationModel;
import org.opscoord.mediation.MediationRecords;
import org.opscoord.mediation.MediationRecords.MediationRecord;
import org.opscoord.substitution.AbsencePlay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Sales and production quarrel; He Jing mediates. */
@OperationsTest
@Import(AbsencePlay.class)
class MediationProcessTests {

  private static final String HEAD = "wang.fang";
  private static final String SALES = "ma.chao";
  private static final String PRODUCTION = "liu.yang";
  private static final String EXECUTIVE = "li.na";

  @Autowired RepositoryService repository;
  @Autowired FormService forms;
  @Autowired TaskService tasks;
  @Autowired ManagementService management;
  @Autowired HistoryService history;
  @Autowired MediationRecords records;
  @Autowired Cases cases;
  @Autowired CaseEnding ending;
  @Autowired Trail trail;
  @Autowired Acting acting;
  @Autowired AbsencePlay absences;

  @AfterEach
  void everybodyIsThere() {
    absences.everybodyIsThere();
  }

  @Test
  void sidesSettleAndBothAccept() {
    var number = heard();
    conclude(number, "settled");
    complete(number, MediationModel.ACCEPT_OUTCOME, SALES, Map.of("acceptance", "accept"));
    complete(number, MediationModel.ACCEPT_OUTCOME, PRODUCTION, Map.of("acceptance", "accept"));

    var record = record(number);
    assertThat(record.mediation().outcome()).isEqualTo("settled");
    assertThat(record.mediation().outcomeText()).isEqualTo("Two days notice.");
    assertThat(record.acceptedSilently()).isEmpty();
    assertThat(record.acceptances()).hasSize(2).noneMatch(answer -> answer.appeals());
    assertThat(cases.require(number).state()).isEqualTo(CaseState.CLOSED);
  }

  @Test
  void whatWasAgreedBecomesActionItems() {
    var number = heard();
    var answer = conclusion("settled");
    answer.put("actions", List.of(action("liu.yang", "2027-03-31")));
    complete(number, MediationModel.CONCLUDE_SESSION, mediator(number), answer);
    fire(number, "AcceptanceTimeOver");

    assertThat(cases.followUps(number))
        .singleElement()
        .satisfies(
            action -> {
              assertThat(action.kind()).isEqualTo("ACT");
              assertThat(action.title()).isEqualTo("Write the rule");
              assertThat(action.requester()).isEqualTo(record(number).mediation().mediator());
            });
    assertThat(cases.require(number).state()).isEqualTo(CaseState.CLOSED);
  }

  @Test
  void anAppealGoesToAnExecutiveWhoDecidesFinally() {
    var number = heard();
    conclude(number, "ruled");
    complete(
        number,
        MediationModel.ACCEPT_OUTCOME,
        SALES,
        Map.of("acceptance", "appeal", "grounds", "Too slow for us."));
    complete(number, MediationModel.ACCEPT_OUTCOME, PRODUCTION, Map.of("acceptance", "accept"));

    assertThat(form(number, MediationModel.DECIDE_APPEAL, EXECUTIVE).get("appeals").toString())
        .contains("Too slow for us.");
    complete(
        number,
        MediationModel.DECIDE_APPEAL,
        EXECUTIVE,
        Map.of(
            "decision", "replace",
            "ruling", "One day notice.",
            "appealReasons", "A fair middle.",
            "actions", List.of()));

    var mediation = record(number).mediation();
    assertThat(mediation.outcome()).isEqualTo("appealed-ruled");
    assertThat(mediation.outcomeText()).isEqualTo("One day notice.");
    assertThat(cases.require(number).state()).isEqualTo(CaseState.CLOSED);
  }

  @Test
  void noExecutiveJudgesAConflictOfTheirOwnDepartment() {
    var number = request(HEAD, "finance");
    everySide(number, MediationModel.STATE_POSITION, Map.of("view", "So", "needs", "Peace."));
    holdSession(number);
    conclude(number, "ruled");
    everySide(
        number,
        MediationModel.ACCEPT_OUTCOME,
        Map.of("acceptance", "appeal", "grounds", "Too slow for us."));

    assertThat(task(number, MediationModel.DECIDE_APPEAL, "zhao.min").getAssignee())
        .isEqualTo("zhao.min");
    complete(
        number,
        MediationModel.DECIDE_APPEAL,
        "zhao.min",
        Map.of("decision", "uphold", "appealReasons", "It is fair.", "actions", List.of()));
    assertThat(cases.require(number).state()).isEqualTo(CaseState.CLOSED);
  }

  @Test
  void noSideReadsAnotherPositionBeforeAllAreIn() {
    var number = started();
    state(number, SALES, "Secret of sales");

    assertThat(shown(number, MediationModel.STATE_POSITION, PRODUCTION))
        .doesNotContain("Secret of sales");
    assertThat(seenBy(PRODUCTION, number)).doesNotContain("Secret of sales");
    assertThat(seenBy("gao.yuan", number)).doesNotContain("Secret of sales");
    assertThat(seenBy(SALES, number)).contains("Secret of sales");
    assertThat(trail.of(number).toString()).doesNotContain("Secret of sales");
    assertThat(
            history.createHistoricVariableInstanceQuery().list().stream()
                .map(variable -> String.valueOf(variable.getValue())))
        .noneMatch(value -> value.contains("Secret of sales"));

    state(number, PRODUCTION, "Secret of production");

    assertThat(seenBy(PRODUCTION, number)).contains("Secret of sales", "Secret of production");
    assertThat(shown(number, MediationModel.HOLD_SESSION, mediator(number)))
        .contains("Secret of sales", "Secret of production");
  }

  @Test
  void whoDoesNotAnswerIsNotWaitedForAndTheRecordSaysSo() {
    var number = started();
    state(number, SALES, "As sales sees it");
    fire(number, "PositionTimeOver");

    assertThat(record(number).withoutPosition()).containsExactly(new DepartmentId("production"));

    holdSession(number);
    conclude(number, "ruled");
    complete(number, MediationModel.ACCEPT_OUTCOME, SALES, Map.of("acceptance", "accept"));
    fire(number, "AcceptanceTimeOver");

    var record = record(number);
    assertThat(record.acceptedSilently()).containsExactly(new DepartmentId("production"));
    assertThat(record.mediation().outcome()).isEqualTo("ruled");
    assertThat(trail.of(number))
        .filteredOn(entry -> entry.entry().automatic())
        .extracting(entry -> entry.entry().action())
        .contains("mediation.positions.missing", "mediation.accepted.silently");
  }

  @Test
  void onlyThoseWhoLeadMayAskAndOnlyBetweenDepartmentsThatExist() {
    assertThatThrownBy(() -> request("qian.duoduo", "production", "quality"))
        .hasMessageContaining("only heads of departments, coordinators and executives");
    assertThatThrownBy(() -> request(HEAD, "production", "the moon"))
        .hasMessageContaining("the moon is not one of the choices");
    assertThatThrownBy(() -> request(HEAD, "sales"))
        .hasMessageContaining("at least 2 different departments");
  }

  @Test
  void theMediatorBelongsToNoSideWhereThereIsSuchACoordinator() {
    assertThat(mediator(request(HEAD, "production"))).isIn("he.jing", "gao.yuan");
    assertThat(mediator(request(HEAD, "operations-centre"))).isIn("he.jing", "gao.yuan");
  }

  @Test
  void nobodyOfASideStandsInForTheMediatorAndNoSideForAnother() {
    absences.away("he.jing", HEAD);
    absences.away("gao.yuan", HEAD);
    absences.away(SALES, PRODUCTION);

    var number = started();
    assertThat(task(number, MediationModel.STATE_POSITION, HEAD).getAssignee()).isEqualTo(HEAD);
    everySide(number, MediationModel.STATE_POSITION, Map.of("view", "So", "needs", "Peace."));

    assertThat(task(number, MediationModel.HOLD_SESSION, "zhao.min").getAssignee())
        .isEqualTo("zhao.min");
    assertThat(record(number).withoutPosition()).isEmpty();
    acting.run(HEAD, () -> ending.withdraw(number, "Enough of it."));
  }

  @Test
  void anActionNeedsADayToCome() {
    var number = heard();
    var answer = conclusion("settled");
    answer.put("actions", List.of(action("liu.yang", "2026-01-01")));

    assertThatThrownBy(
            () -> complete(number, MediationModel.CONCLUDE_SESSION, mediator(number), answer))
        .hasMessageContaining("must not lie before");
  }

  @Test
  void theRequesterMayTakeItBackAndACoordinatorMayCancel() {
    var withdrawn = started();
    acting.run(HEAD, () -> ending.withdraw(withdrawn, "We found a way."));
    assertThat(cases.require(withdrawn).state()).isEqualTo(CaseState.WITHDRAWN);

    var cancelled = started();
    acting.run("gao.yuan", () -> ending.cancel(cancelled, "Asked twice."));
    assertThat(cases.require(cancelled).state()).isEqualTo(CaseState.CANCELLED);
    assertThat(record(cancelled).mediation().outcome()).isNull();
  }

  private CaseNumber request(String person, String... otherSides) {
    var definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(MediationModel.PROCESS)
            .latestVersion()
            .singleResult();
    Map<String, Object> request =
        Map.of(
            "title", "Rush orders",
            "subject", "Sales promises what production cannot make.",
            "otherSides", List.of(otherSides),
            "tried", "Two meetings.");
    return acting.as(
        person,
        () -> new CaseNumber(forms.submitStartForm(definition.getId(), request).getBusinessKey()));
  }

  private CaseNumber started() {
    return request(HEAD, "production");
  }

  private CaseNumber heard() {
    var number = started();
    state(number, SALES, "As sales sees it");
    state(number, PRODUCTION, "As production sees it");
    holdSession(number);
    return number;
  }

  private void everySide(CaseNumber number, String step, Map<String, Object> answer) {
    var open =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(number.value())
            .taskDefinitionKey(step)
            .list();
    open.forEach(task -> complete(number, step, task.getAssignee(), answer));
  }

  private void state(CaseNumber number, String person, String view) {
    complete(
        number, MediationModel.STATE_POSITION, person, Map.of("view", view, "needs", "Peace."));
  }

  private void holdSession(CaseNumber number) {
    complete(
        number,
        MediationModel.HOLD_SESSION,
        mediator(number),
        Map.of(
            "sessionDate", "2026-03-05", "participants", "Both heads", "minutes", "They talked."));
  }

  private void conclude(CaseNumber number, String result) {
    complete(number, MediationModel.CONCLUDE_SESSION, mediator(number), conclusion(result));
  }

  private static Map<String, Object> conclusion(String result) {
    var answer = new HashMap<String, Object>();
    answer.put("result", result);
    answer.put("text", "Two days notice.");
    if (result.equals("ruled")) {
      answer.put("reasons", "Both can live with it.");
    }
    answer.put("actions", List.of());
    return answer;
  }

  private static Map<String, Object> action(String owner, String dueDate) {
    return Map.of(
        "title",
        "Write the rule",
        "owner",
        owner,
        "dueDate",
        dueDate,
        "expectedEvidence",
        "The rule is published.");
  }

  private String mediator(CaseNumber number) {
    return cases.require(number).lead().value();
  }

  private MediationRecord record(CaseNumber number) {
    return acting.as("gao.yuan", () -> records.require(number)).get(0);
  }

  private String seenBy(String person, CaseNumber number) {
    return acting.as(person, () -> records.require(number)).toString();
  }

  /** Everything that a form shows, JSON included. */
  private String shown(CaseNumber number, String step, String person) {
    var values = form(number, step, person);
    return values.keySet().stream()
        .map(key -> key + "=" + values.get(key))
        .collect(Collectors.joining("\n"));
  }

  private Map<String, Object> form(CaseNumber number, String step, String person) {
    var task = task(number, step, person);
    return acting.as(person, () -> forms.getTaskFormVariables(task.getId()));
  }

  private void complete(CaseNumber number, String step, String person, Map<String, Object> answer) {
    var task = task(number, step, person);
    acting.run(
        person,
        () -> {
          if (task.getAssignee() == null) {
            tasks.claim(task.getId(), person);
          }
          forms.submitTaskForm(task.getId(), answer);
        });
    runJobs(number);
  }

  private Task task(CaseNumber number, String step, String person) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .taskDefinitionKey(step)
        .list()
        .stream()
        .filter(task -> task.getAssignee() == null || person.equals(task.getAssignee()))
        .findFirst()
        .orElseThrow();
  }

  private void fire(CaseNumber number, String event) {
    var timers =
        management.createJobQuery().processInstanceId(instance(number)).activityId(event).list();
    assertThat(timers).as("timers at %s", event).hasSize(1);
    management.executeJob(timers.get(0).getId());
    runJobs(number);
  }

  private void runJobs(CaseNumber number) {
    for (var instance :
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(number.value())
            .list()) {
      management
          .createJobQuery()
          .processInstanceId(instance.getId())
          .messages()
          .list()
          .forEach(job -> management.executeJob(job.getId()));
    }
  }

  private String instance(CaseNumber number) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(number.value())
        .singleResult()
        .getId();
  }
}
