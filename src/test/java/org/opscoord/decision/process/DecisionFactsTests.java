package org.opscoord.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opscoord.decision.process.DecisionPlay.request;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.opscoord.casework.CaseNumber;
import org.opscoord.decision.DecisionModel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a decision leaves in the KPI facts. */
@OperationsTest
@Import(DecisionPlay.class)
class DecisionFactsTests {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Autowired DecisionPlay play;
  @Autowired TestClock.Time time;
  @Autowired TaskService tasks;
  @Autowired JdbcClient jdbc;

  private record Row(
      String department,
      String outcome,
      long elapsed,
      long waiting,
      long working,
      Boolean onTime) {}

  @Test
  void eachDepartmentIsChargedForItsOwnTask() {
    mondayMorning();
    var number = play.accepted(request());
    time.forward(Duration.ofHours(1));
    play.contribute(number, "production");
    time.forward(Duration.ofHours(1));
    play.contribute(number, "quality");

    var rows = facts(number, "task", DecisionModel.CONTRIBUTE_INFORMATION);

    assertThat(rows)
        .containsExactly(
            new Row("production", "completed", 3600, 0, 3600, true),
            new Row("quality", "completed", 7200, 0, 7200, true));
  }

  @Test
  void aWeekendIsNoWorkingTime() {
    friday(LocalTime.of(17, 0));
    var number = play.accepted(request());
    time.forward(Duration.ofDays(3));
    play.contribute(number, "production");

    var row = facts(number, "task", DecisionModel.CONTRIBUTE_INFORMATION).get(0);

    assertThat(row.elapsed()).isEqualTo(Duration.ofDays(3).toSeconds());
    assertThat(row.working()).isEqualTo(Duration.ofHours(8).toSeconds());
    assertThat(row.onTime()).isTrue();
  }

  @Test
  void aTaskDoneAfterItsDeadlineIsLate() {
    mondayMorning();
    var number = play.submit(request());
    time.forward(Duration.ofDays(4));
    play.screen(number, java.util.Map.of("screening", "decline", "declineReason", "Not now."));

    assertThat(facts(number, "task", DecisionModel.SCREEN_REQUEST))
        .last()
        .extracting(Row::department, Row::onTime)
        .containsExactly("operations-centre", false);
  }

  @Test
  void aTaskHandedOverIsChargedToBothAndTheirTimesAddUp() {
    mondayMorning();
    var number = play.heard(request());
    var task =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(number.value())
            .taskDefinitionKey(DecisionModel.ANALYSE_PROBLEM)
            .singleResult();
    time.forward(Duration.ofHours(1));
    tasks.setAssignee(task.getId(), "deng.bo");
    time.forward(Duration.ofMinutes(30));
    tasks.setAssignee(task.getId(), DecisionPlay.LEAD);
    time.forward(Duration.ofMinutes(15));
    play.analyse(number);

    assertThat(facts(number, "task", DecisionModel.ANALYSE_PROBLEM))
        .extracting(Row::department, Row::outcome, Row::elapsed)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("product-operations", "handed-over", 3600L),
            org.assertj.core.groups.Tuple.tuple("finance", "handed-over", 1800L),
            org.assertj.core.groups.Tuple.tuple("product-operations", "completed", 900L));
  }

  @Test
  void aDecisionHasItsStagesItsLeadTimeAndItsOutcome() {
    mondayMorning();
    var number = play.recommended(request());
    time.forward(Duration.ofHours(2));
    play.approve(number);

    assertThat(facts(number, "approval.stage", null)).isNotEmpty().allMatch(this::isApproved);
    assertThat(facts(number, "approval.body", null)).extracting(Row::department).contains("sales");
    assertThat(facts(number, "case", null)).isEmpty();

    var declined = play.submit(request());
    time.forward(Duration.ofHours(1));
    play.screen(declined, java.util.Map.of("screening", "decline", "declineReason", "Not now."));

    assertThat(facts(declined, "case", null))
        .singleElement()
        .extracting(Row::department, Row::elapsed)
        .containsExactly("sales", 3600L);
  }

  private boolean isApproved(Row row) {
    return row.outcome().equalsIgnoreCase("approved");
  }

  private List<Row> facts(CaseNumber number, String measure, String step) {
    return jdbc.sql(
            """
            SELECT department, outcome, elapsed_seconds, waiting_seconds, working_seconds, on_time
              FROM coordination.kpi_fact
             WHERE case_number = :case AND measure = :measure
               AND (:step::text IS NULL OR step = :step)
             ORDER BY id
            """)
        .param("case", number.value())
        .param("measure", measure)
        .param("step", step)
        .query(
            (row, index) ->
                new Row(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getObject(6, Boolean.class)))
        .list();
  }

  private void mondayMorning() {
    next(DayOfWeek.MONDAY, LocalTime.of(9, 30));
  }

  private void friday(LocalTime at) {
    next(DayOfWeek.FRIDAY, at);
  }

  /** Forward only: other tests have moved the clock, and nothing of theirs may become future. */
  private void next(DayOfWeek day, LocalTime at) {
    time.set(
        time.instant()
            .atZone(SHANGHAI)
            .toLocalDate()
            .with(TemporalAdjusters.next(day))
            .atTime(at)
            .atZone(SHANGHAI)
            .toInstant());
  }
}
