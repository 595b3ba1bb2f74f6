package org.opscoord.review.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.casework.CaseEnding;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.Cases;
import org.opscoord.directory.DepartmentId;
import org.opscoord.kpi.indicator.Targets;
import org.opscoord.review.performance.DepartmentReviews;
import org.opscoord.review.performance.PerformanceReview.Result;
import org.opscoord.review.performance.PerformanceSchedule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A review of a department from its request to its end, on every path. */
@OperationsTest
class PerformanceReviewProcessTests {

  private static final String COORDINATOR = "gao.yuan";
  private static final String HEAD = "huang.mei";
  private static final String EXECUTIVE = "chen.guoqiang";
  private static final String OTHER_EXECUTIVE = "li.na";
  private static final DepartmentId QUALITY = new DepartmentId("quality");

  @Autowired DepartmentReviews reviews;
  @Autowired PerformanceSchedule schedule;
  @Autowired Targets targets;
  @Autowired RepositoryService repository;
  @Autowired FormService forms;
  @Autowired TaskService tasks;
  @Autowired CaseEnding ending;
  @Autowired Cases cases;
  @Autowired Acting acting;
  @Autowired JdbcClient jdbc;

  @Test
  void theHeadAgreesAndWhatFollowsIsDoneAndAimedAt() {
    card("quality", "2018-Q1", "71.50");
    var number = submit(COORDINATOR, "quality", "2018-Q1");
    assertThat(number.value()).startsWith("PER-");
    var self = task(number, "AssessSelf");
    assertThat(self.getAssignee()).isEqualTo(HEAD);
    assertThat(shown(self, "review")).contains("Quality", "71.5", "2018-Q1");
    assertThat(shown(self, "lines")).contains("On time", "75 %", "90 %");
    assertThat(shown(self, "partners")).contains("Sales", "3.0");

    upToTheAnswer(number);
    var answer = task(number, "AnswerAssessment");
    assertThat(shown(answer, "talk")).contains("Met in part");
    complete(answer, Map.of("answer", "agree"));
    var plan = task(number, "PlanImprovement");
    assertThat(plan.getAssignee()).isEqualTo(HEAD);
    assertThatThrownBy(() -> complete(plan, plan("2026-03-01"))).hasMessageContaining("2026-03-02");
    complete(plan, plan("2026-04-30"));
    var next = task(number, "SetTargets");
    assertThat(next.getAssignee()).isEqualTo(EXECUTIVE);
    assertThat(shown(next, "targets")).contains("On time");
    assertThatThrownBy(() -> complete(next, wanted("On time", 101)))
        .hasMessageContaining("at most 100");
    assertThatThrownBy(() -> complete(next, wanted("Happiness", 1)))
        .hasMessageContaining("Happiness");
    complete(next, wanted("On time", 87.5));

    assertThat(cases.require(number).state()).isEqualTo(CaseState.CLOSED);
    assertThat(result(number).rating()).isEqualTo("partly");
    assertThat(result(number).self()).isEqualTo("met");
    assertThat(result(number).appealed()).isFalse();
    assertThat(result(number).score()).isEqualByComparingTo("71.5");
    assertThat(cases.followUps(number))
        .singleElement()
        .satisfies(
            action -> {
              assertThat(action.title()).isEqualTo("Answer within a day");
              assertThat(action.requester().value()).isEqualTo(EXECUTIVE);
            });
    assertThat(targets.in(YearMonth.of(2026, 1)).of("on-time-rate", QUALITY))
        .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("87.5"));
    assertThat(targets.in(YearMonth.of(2025, 12)).of("on-time-rate", QUALITY))
        .hasValueSatisfying(value -> assertThat(value).isNotEqualByComparingTo("87.5"));
    acting.run("xu.ning", () -> targets.set("on-time-rate", QUALITY, YearMonth.of(2026, 1), null));
  }

  @Test
  void somebodyWhoTookNoPartRulesOnAnAppeal() {
    card("quality", "2018-Q2", "50");
    card("quality", "2018-Q3", "50");
    assertThat(appealed("2018-Q2", Map.of("ruling", "change", "newRating", "met")))
        .isEqualTo("met");
    assertThat(appealed("2018-Q3", Map.of("ruling", "uphold"))).isEqualTo("partly");
  }

  private String appealed(String quarter, Map<String, Object> ruling) {
    var number = submit(COORDINATOR, "quality", quarter);
    upToTheAnswer(number);
    complete(
        task(number, "AnswerAssessment"),
        Map.of("answer", "appeal", "grounds", "Sales held our cases."));
    var appeal = task(number, "RuleAppeal");
    assertThat(appeal.getAssignee()).isEqualTo(OTHER_EXECUTIVE);
    assertThat(shown(appeal, "appeal")).contains("Sales held our cases");
    var ruled = new HashMap<>(ruling);
    ruled.put("rulingReasons", "The facts say so.");
    complete(appeal, ruled);
    complete(task(number, "PlanImprovement"), Map.of("plan", "", "actions", List.of()));
    complete(task(number, "SetTargets"), Map.of("targets", List.of()));
    assertThat(result(number).appealed()).isTrue();
    return result(number).rating();
  }

  @Test
  void aTalkIsHeldBeforeItIsWrittenDown() {
    card("quality", "2018-Q4", "50");
    var number = submit(HEAD, "quality", "2018-Q4");
    complete(task(number, "AssessSelf"), self());
    complete(task(number, "AssessDepartment"), assessment());
    var talk = task(number, "HoldTalk");
    assertThat(shown(talk, "talkRating")).isEqualTo("partly");

    assertThatThrownBy(() -> complete(talk, talk("2026-03-03"))).hasMessageContaining("2026-03-02");
  }

  @Test
  void aReviewNeedsACardAPersonWhoMayAskAndNoOtherOfTheQuarter() {
    card("quality", "2019-Q1", "50");
    assertThatThrownBy(() -> submit(COORDINATOR, "quality", "2017-Q4"))
        .hasMessageContaining("no frozen scorecard for 2017-Q4");
    assertThatThrownBy(() -> submit(COORDINATOR, "quality", "last"))
        .hasMessageContaining("Quarter");
    assertThatThrownBy(() -> submit("tang.yu", "quality", "2019-Q1"))
        .hasMessageContaining("are begun by its head");
    var first = submit(EXECUTIVE, "quality", "2019-Q1");
    assertThatThrownBy(() -> submit(COORDINATOR, "quality", "2019-Q1"))
        .hasMessageContaining("reviewed already in " + first);
  }

  @Test
  void whatWasWithdrawnOrCancelledMakesRoomForAnotherReview() {
    card("quality", "2019-Q2", "50");
    var withdrawn = submit(COORDINATOR, "quality", "2019-Q2");
    acting.run(COORDINATOR, () -> ending.withdraw(withdrawn, "The card is corrected first"));
    assertThat(cases.require(withdrawn).state()).isEqualTo(CaseState.WITHDRAWN);

    var cancelled = submit(HEAD, "quality", "2019-Q2");
    acting.run(COORDINATOR, () -> ending.cancel(cancelled, "The department is dissolved"));
    assertThat(cases.require(cancelled).state()).isEqualTo(CaseState.CANCELLED);

    var third = submit(HEAD, "quality", "2019-Q2");
    assertThat(reviews.of(QUALITY)).extracting(it -> it.number()).contains(third);
    assertThat(reviews.of(QUALITY))
        .extracting(it -> it.number())
        .doesNotContain(withdrawn, cancelled);
  }

  @Test
  void eachDepartmentWithAScoreAndSomebodyAboveIsReviewedOnceAfterAQuarter() {
    card("hr", "2025-Q4", "61");
    card("executive-office", "2025-Q4", "61");
    schedule.begin();
    schedule.begin();

    assertThat(reviews.of(new DepartmentId("hr")))
        .singleElement()
        .satisfies(
            review -> {
              assertThat(cases.require(review.number()).title())
                  .isEqualTo("Review of Human Resources, 2025-Q4");
              assertThat(task(review.number(), "AssessSelf").getAssignee())
                  .isEqualTo("anna.schmidt");
            });
    assertThat(reviews.of(new DepartmentId("executive-office"))).isEmpty();
  }

  private void upToTheAnswer(CaseNumber number) {
    complete(task(number, "AssessSelf"), self());
    var assess = task(number, "AssessDepartment");
    assertThat(assess.getAssignee()).isEqualTo(EXECUTIVE);
    assertThat(shown(assess, "self")).contains("Two audits passed");
    complete(assess, assessment());
    complete(task(number, "HoldTalk"), talk("2026-03-02"));
  }

  private static Map<String, Object> self() {
    return Map.of("selfRating", "met", "achievements", "Two audits passed");
  }

  private static Map<String, Object> assessment() {
    return Map.of(
        "assessedRating", "partly", "strengths", "Thorough", "improvements", "Answer sooner");
  }

  private static Map<String, Object> talk(String day) {
    return Map.of("talkOn", day, "talk", "Both see the delay.", "talkRating", "partly");
  }

  private static Map<String, Object> plan(String day) {
    return Map.of(
        "plan",
        "Answer sooner",
        "actions",
        List.of(
            Map.of(
                "title", "Answer within a day",
                "owner", "tang.yu",
                "dueDate", day,
                "expectedEvidence", "The figure of the next quarter")));
  }

  private static Map<String, Object> wanted(String indicator, Number value) {
    return Map.of(
        "targets",
        List.of(
            Map.of("indicator", indicator, "now", "90 %", "wanted", value),
            Map.of("indicator", "Return rate", "now", "10 %")));
  }

  private Result result(CaseNumber number) {
    return Objects.requireNonNull(reviews.require(number).result());
  }

  private CaseNumber submit(String person, String department, String quarter) {
    var definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey("performance-review")
            .latestVersion()
            .singleResult();
    Map<String, Object> request =
        Map.of(
            "title",
            "How did they do?",
            "department",
            department,
            "quarter",
            quarter,
            "occasion",
            "Asked for");
    return acting.as(
        person,
        () -> new CaseNumber(forms.submitStartForm(definition.getId(), request).getBusinessKey()));
  }

  private Task task(CaseNumber number, String step) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .taskDefinitionKey(step)
        .singleResult();
  }

  private String shown(Task task, String key) {
    return acting
        .as(task.getAssignee(), () -> forms.getTaskFormVariables(task.getId()))
        .get(key)
        .toString();
  }

  private void complete(Task task, Map<String, Object> answer) {
    acting.run(task.getAssignee(), () -> forms.submitTaskForm(task.getId(), answer));
  }

  private void card(String department, String quarter, String score) {
    jdbc.sql(
            """
            INSERT INTO coordination.kpi_scorecard
              (department, quarter, revision, score, card, made_by, made_at, reason)
            VALUES (:department, :quarter, 9, :score::numeric, :card::jsonb, 'system', now(), 'Test')
            """)
        .param("department", department)
        .param("quarter", quarter)
        .param("score", score)
        .param(
            "card",
            """
            {"department": "%s", "quarter": "%s", "own": 80, "linked": 51.67, "linkedPercent": 30,
             "score": %s, "weighting": 1,
             "lines": [{"indicator": "on-time-rate", "value": 75, "target": 90,
                        "achievement": 83.33, "points": 80, "weight": 40, "part": 80}],
             "partners": [{"department": "sales", "cases": 2, "heldSeconds": 10800, "share": 100,
                           "own": 51.67, "part": 51.67}]}
            """
                .formatted(department, quarter, score))
        .update();
  }
}
