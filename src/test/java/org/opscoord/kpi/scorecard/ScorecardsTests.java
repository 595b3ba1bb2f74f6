package org.opscoord.kpi.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.directory.DepartmentId;
import org.opscoord.kpi.Rollups;
import org.opscoord.kpi.indicator.Aggregate;
import org.opscoord.kpi.indicator.Direction;
import org.opscoord.kpi.indicator.Formula;
import org.opscoord.kpi.indicator.Indicator;
import org.opscoord.kpi.indicator.Indicators;
import org.opscoord.kpi.indicator.Targets;
import org.opscoord.kpi.indicator.Term;
import org.opscoord.kpi.indicator.Unit;
import org.opscoord.kpi.scorecard.Scorecards.Frozen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A score is made of one's own work and of that of those with whom it was shared. */
@OperationsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScorecardsTests {

  private static final Quarter SPRING_2019 = Quarter.of("2019-Q2");
  private static final Quarter LAST = Quarter.of("2025-Q4");
  private static final DepartmentId SALES = new DepartmentId("sales");
  private static final String OWNER = "xu.ning";

  @Autowired Scorecards scorecards;
  @Autowired Scorer scorer;
  @Autowired Weightings weightings;
  @Autowired Indicators indicators;
  @Autowired Targets targets;
  @Autowired Rollups rollups;
  @Autowired JdbcClient jdbc;
  @Autowired Acting acting;

  private Weighting before = new Weighting(1, 30, Map.of());

  /**
   * Sales is on time in 8 of 10, quality in 6 of 10, production in 10 of 10, of a target of 80.
   * Sales shares one case with quality, which held it for 3 hours, and one with production, 1 hour.
   */
  @BeforeAll
  void aQuarter() {
    before = weightings.newest();
    acting.run(
        OWNER,
        () -> {
          indicators.define(
              new Indicator(
                  "test-score",
                  1,
                  "Test of scores",
                  "测试",
                  "Only a test.",
                  "仅供测试。",
                  Unit.PERCENT,
                  Direction.HIGHER,
                  "coordinator",
                  new Formula(
                      new Term("test.score", Aggregate.ON_TIME, null, null),
                      new Term("test.score", Aggregate.WITH_DEADLINE, null, null)),
                  false));
          targets.set("test-score", null, YearMonth.of(2019, 1), BigDecimal.valueOf(80));
          weightings.set(before.version(), 30, Map.of("test-score", 100));
        });
    for (var quarter : new String[] {"2019-05-10", "2025-11-10"}) {
      onTime(quarter, "sales", 8);
      onTime(quarter, "quality", 6);
      onTime(quarter, "production", 10);
      task(quarter, "DEC-2019-0001", "sales", 5);
      task(quarter, "DEC-2019-0001", "quality", 3);
      task(quarter, "DEC-2019-0002", "sales", 1);
      task(quarter, "DEC-2019-0002", "production", 1);
      task(quarter, "DEC-2019-0003", "legal", 50);
    }
    rollups.rollUp();
  }

  @AfterAll
  void weightsAsBefore() {
    acting.run(
        OWNER,
        () ->
            weightings.set(
                weightings.newest().version(), before.linkedPercent(), before.weights()));
  }

  @Test
  void sevenTenthsAreOnesOwnAndThreeThatOfPartnersByTheTimeThatTheyHeldTheWork() {
    var card = card(SPRING_2019, "sales");

    assertThat(card.own()).isEqualByComparingTo("100");
    assertThat(card.partners())
        .extracting(it -> it.department() + " " + it.share() + " " + it.own() + " " + it.part())
        .containsExactly("quality 75.00 30.00 22.50", "production 25.00 100.00 25.00");
    assertThat(card.linked()).isEqualByComparingTo("47.50");
    assertThat(card.score()).isEqualByComparingTo("84.25");
    assertThat(card.lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.value()).isEqualByComparingTo("80");
              assertThat(line.achievement()).isEqualByComparingTo("100");
              assertThat(line.part()).isEqualByComparingTo("100");
            });
    assertThat(card(SPRING_2019, "quality").score()).isEqualByComparingTo("51");
    assertThat(card(SPRING_2019, "legal").score()).isNull();
  }

  @Test
  void theLastQuarterIsFrozenOnceAndComputingItAgainGivesTheSame() throws Exception {
    var threads = Executors.newFixedThreadPool(3);
    try {
      for (var done :
          threads.invokeAll(
              IntStream.range(0, 3)
                  .<Callable<Boolean>>mapToObj(
                      index ->
                          () -> {
                            scorecards.freeze();
                            return true;
                          })
                  .toList())) {
        assertThat(done.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }

    var frozen = revision(LAST, SALES, 0);
    assertThat(frozen.revision()).isEqualTo(1);
    assertThat(frozen.by()).isEqualTo("system");
    assertThat(scorer.all(LAST, weightings.newest())).contains(frozen.card());

    onTime("2025-11-11", "sales", 0);
    rollups.rollUp();
    scorecards.freeze();
    assertThat(card(LAST, "sales")).isEqualTo(frozen.card());

    var computed =
        acting.as(
            OWNER, () -> scorecards.correct(SALES, LAST, null, "Late facts of a failed node"));
    assertThat(computed.revision()).isEqualTo(2);
    assertThat(computed.card().own()).isLessThan(frozen.card().own());
    acting.as(OWNER, () -> scorecards.correct(SALES, LAST, BigDecimal.valueOf(70), "As agreed"));
    assertThat(card(LAST, "sales").score()).isEqualByComparingTo("70");
    assertThat(revision(LAST, SALES, 2).card()).isEqualTo(frozen.card());
    assertThat(revision(LAST, SALES, 0).reason()).isEqualTo("As agreed");
  }

  @Test
  void aCorrectionNeedsAReasonAFrozenCardAndAnOwner() {
    refuses("kpi.scorecard.reason", OWNER, LAST, BigDecimal.TEN, " ");
    refuses("kpi.scorecard.range", OWNER, LAST, BigDecimal.valueOf(101), "Because");
    refuses("kpi.scorecard.open", OWNER, SPRING_2019, BigDecimal.TEN, "Because");
    refuses("kpi.owners.only", "wang.fang", LAST, BigDecimal.TEN, "Because");
  }

  @Test
  void weightsThatDoNotAddUpAreRefused() {
    var version = weightings.newest().version();

    refusesWeights("kpi.weighting.sum", version, 30, Map.of("on-time-rate", 60, "urges", 30));
    refusesWeights("kpi.weighting.range", version, 30, Map.of("on-time-rate", 0, "urges", 100));
    refusesWeights("kpi.indicator.unknown", version, 30, Map.of("happiness", 100));
    refusesWeights("kpi.weighting.linked", version, 101, Map.of("urges", 100));
    refusesWeights("kpi.weighting.changed", version - 1, 30, Map.of("urges", 100));
  }

  @Test
  void aHeadReadsTheirCardAndStaffNone() {
    assertThat(acting.as("wang.fang", () -> scorecards.of(SPRING_2019)))
        .extracting(it -> it.card().department())
        .containsExactly("sales");
    assertThatThrownBy(() -> acting.as("tang.yu", () -> scorecards.of(SPRING_2019)))
        .hasMessageContaining("kpi.readers.only");
    assertThatThrownBy(
            () ->
                acting.as(
                    "wang.fang",
                    () -> scorecards.revisions(new DepartmentId("quality"), SPRING_2019)))
        .hasMessageContaining("kpi.readers.only");
  }

  @Test
  void aQuarterIsWrittenInOneWay() {
    for (var text : new String[] {"2026-Q5", "2026", "Q1-2026", "2026-Q1 ", "0001-Q1"}) {
      assertThatThrownBy(() -> Quarter.of(text)).hasMessageContaining("kpi.quarter");
    }
    assertThat(Quarter.of("2026-Q1").previous()).isEqualTo(Quarter.of("2025-Q4"));
  }

  private void refuses(
      String key, String person, Quarter quarter, BigDecimal score, String reason) {
    assertThatThrownBy(
            () -> acting.as(person, () -> scorecards.correct(SALES, quarter, score, reason)))
        .hasMessageContaining(key);
  }

  private void refusesWeights(String key, int version, int linked, Map<String, Integer> weights) {
    assertThatThrownBy(() -> acting.as(OWNER, () -> weightings.set(version, linked, weights)))
        .hasMessageContaining(key);
  }

  private Scorecard card(Quarter quarter, String department) {
    return acting.as("gao.yuan", () -> scorecards.of(quarter)).stream()
        .map(Frozen::card)
        .filter(it -> it.department().equals(department))
        .findFirst()
        .orElseThrow();
  }

  private Frozen revision(Quarter quarter, DepartmentId department, int index) {
    return acting.as("gao.yuan", () -> scorecards.revisions(department, quarter)).get(index);
  }

  private void onTime(String day, String department, int inTime) {
    for (var index = 0; index < 10; index++) {
      fact(day, "test.score", "DEC-2019-0009", department, 0, index < inTime);
    }
  }

  private void task(String day, String number, String department, int hours) {
    fact(day, "task", number, department, hours * 3600L, null);
  }

  private void fact(
      String day, String measure, String number, String department, long held, Boolean onTime) {
    jdbc.sql(
            """
            INSERT INTO coordination.kpi_fact
              (fact_key, measure, case_number, department, started_at, ended_at, elapsed_seconds,
               waiting_seconds, working_seconds, on_time)
            VALUES (gen_random_uuid(), :measure, :number, :department, :day::timestamptz,
                    :day::timestamptz, 0, :held, 0, :onTime)
            """)
        .param("measure", measure)
        .param("number", number)
        .param("department", department)
        .param("day", day)
        .param("held", held)
        .param("onTime", onTime)
        .update();
  }
}
