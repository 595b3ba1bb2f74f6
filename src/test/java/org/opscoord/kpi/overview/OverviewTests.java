package org.opscoord.kpi.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.opscoord.decision.process.DecisionPlay;
import org.opscoord.decision.process.DecisionStand;
import org.opscoord.kpi.Rollups;
import org.opscoord.kpi.indicator.Period;
import org.opscoord.kpi.overview.Overview.HandOff;
import org.opscoord.kpi.overview.Overview.Held;
import org.opscoord.kpi.overview.Overview.Question;
import org.opscoord.kpi.overview.Overview.Reason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is open, who waits for whom, and whom it is told. */
@OperationsTest
@Import({DecisionPlay.class, DecisionStand.class})
class OverviewTests {

  @Autowired Overview overview;
  @Autowired HeatMap heatMap;
  @Autowired DecisionStand stand;
  @Autowired Rollups rollups;
  @Autowired Acting acting;
  @Autowired JdbcClient jdbc;

  @Test
  void aTaskOfAnotherDepartmentIsAHandOffUntilItIsDone() {
    var before = tasks("sales", "product-operations");
    var number = stand.waitsForAnalysis("Which lid?");

    assertThat(tasks("sales", "product-operations")).isEqualTo(before + 1);
    assertThat(held("gao.yuan", false).stream().filter(it -> it.number().equals(number.value())))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.step()).isEqualTo("AnalyseProblem");
              assertThat(it.title()).isEqualTo("Which lid?");
              assertThat(it.reason()).isEqualTo(Reason.NONE);
            });
    assertThat(held("gao.yuan", true)).extracting(Held::number).doesNotContain(number.value());

    jdbc.sql(
            """
            UPDATE coordination.kpi_holding SET due_at = :at WHERE case_number = :n
            """)
        .param("at", Timestamp.from(TestClock.START.minusSeconds(1)))
        .param("n", number.value())
        .update();
    assertThat(held("gao.yuan", true))
        .filteredOn(it -> it.number().equals(number.value()))
        .extracting(Held::reason)
        .containsExactly(Reason.OVERDUE);
  }

  @Test
  void whatNobodyTookOnForADayOrWhatBelongsToNobodyIsStuck() {
    var number = stand.waitsForAnalysis("Which handle?");
    jdbc.sql(
            """
            UPDATE coordination.kpi_holding
               SET taken_on_at = NULL, since = :at, due_at = NULL WHERE case_number = :n
            """)
        .param("at", Timestamp.from(TestClock.START.minusSeconds(86_401)))
        .param("n", number.value())
        .update();
    assertThat(reason(number.value())).isEqualTo(Reason.UNTAKEN);

    jdbc.sql("UPDATE coordination.kpi_holding SET department = 'unassigned' WHERE case_number = :n")
        .param("n", number.value())
        .update();
    assertThat(reason(number.value())).isEqualTo(Reason.NOBODY);
  }

  @Test
  void aHeadSeesOnlyWhatTheirDepartmentWaitsForOrHolds() {
    var number = stand.waitsForAnalysis("Which base?");

    assertThat(held("wang.fang", false)).extracting(Held::number).contains(number.value());
    assertThat(held("zhou.tao", false))
        .filteredOn(it -> it.number().equals(number.value()))
        .extracting(Held::title)
        .containsExactly((String) null);
    assertThat(held("li.na", false)).extracting(Held::number).doesNotContain(number.value());
    assertThatThrownBy(() -> acting.as("tang.yu", () -> overview.standing()))
        .hasMessageContaining("kpi.readers.only");
    assertThatThrownBy(() -> held("tang.yu", true)).hasMessageContaining("kpi.readers.only");
  }

  @Test
  void openCasesAreCountedByKindAndMonth() {
    stand.waitsForAnalysis("Which cord?");
    rollups.rollUp();

    var standing = acting.as("gao.yuan", () -> overview.standing());

    var open =
        jdbc.sql(
                "SELECT count(*) FROM coordination.case_file WHERE kind = 'DEC' AND state = 'OPEN'")
            .query(Long.class)
            .single();
    assertThat(standing.mechanisms())
        .filteredOn(it -> it.kind().equals("DEC"))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.open()).isEqualTo(open);
              assertThat(it.week() + it.month() + it.quarter() + it.older()).isEqualTo(open);
            });
    assertThat(standing.flow()).isNotEmpty().allMatch(it -> it.opened() + it.ended() > 0);
  }

  @Test
  void theHeatOfAVersionIsThatOfItsOwnTasks() {
    stand.waitsForAnalysis("Which foot?");
    rollups.rollUp();
    var month = YearMonth.of(2026, 3);
    var period = new Period(month, month);

    var all = heat(null, period);
    assertThat(all).extracting(HeatMap.Step::step).contains("ScreenRequest", "AnalyseProblem");
    assertThat(heat(1, period)).isNotEmpty();
    assertThat(heat(999, period)).isEmpty();
    assertThat(all.stream().mapToLong(HeatMap.Step::ended).sum())
        .isEqualTo(
            jdbc.sql(
                    """
                    SELECT count(*) FROM coordination.kpi_fact
                     WHERE measure = 'task' AND process = 'coordinated-decision'
                       AND ended_at >= '2026-03-01 00:00 Asia/Shanghai'
                       AND ended_at < '2026-04-01 00:00 Asia/Shanghai'
                    """)
                .query(Long.class)
                .single());
  }

  private List<HeatMap.Step> heat(@Nullable Integer version, Period period) {
    return acting.as("xu.ning", () -> heatMap.of("coordinated-decision", version, period));
  }

  private Reason reason(String number) {
    return held("gao.yuan", true).stream()
        .filter(it -> it.number().equals(number))
        .findFirst()
        .orElseThrow()
        .reason();
  }

  private long tasks(String waits, String holds) {
    return acting.as("gao.yuan", () -> overview.standing()).handOffs().stream()
        .filter(it -> it.waits().equals(waits) && it.holds().equals(holds))
        .mapToLong(HandOff::tasks)
        .sum();
  }

  private List<Held> held(String person, boolean stuck) {
    return acting.as(
        person, () -> overview.held(new Question(null, null, null, null, null, stuck), 200));
  }
}
