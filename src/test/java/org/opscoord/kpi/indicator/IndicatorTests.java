package org.opscoord.kpi.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.BOOLEAN;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.directory.DepartmentId;
import org.opscoord.engine.Refusal;
import org.opscoord.kpi.Rollups;
import org.opscoord.kpi.Spread;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Indicators say what plain SQL over the facts says, to whom it concerns. */
@OperationsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndicatorTests {

  private static final Period YEAR = new Period(YearMonth.of(2026, 1), YearMonth.of(2026, 12));
  private static final Period SPRING = new Period(YearMonth.of(2026, 3), YearMonth.of(2026, 5));
  private static final String OWNER = "xu.ning";
  private static final String COORDINATOR = "gao.yuan";
  private static final String HELD = "test-held";
  private static final String ON_TIME = "test-on-time";

  @Autowired Indicators indicators;
  @Autowired Targets targets;
  @Autowired IndicatorFigures figures;
  @Autowired CasesBehind cases;
  @Autowired Rollups rollups;
  @Autowired JdbcClient jdbc;
  @Autowired Acting acting;

  /** A year of facts of three departments, some on the last second of a month of the company. */
  @BeforeAll
  void aYear() {
    jdbc.sql(
            """
            INSERT INTO coordination.kpi_fact
              (fact_key, measure, case_number, process, step, department, started_at, ended_at,
               elapsed_seconds, waiting_seconds, working_seconds, due_at, on_time, outcome)
            SELECT 'indicator:' || n, 'test.indicator', 'DEC-2026-' || lpad(n::text, 4, '0'),
                   'coordinated-decision', 'Step' || n % 3,
                   (ARRAY['sales', 'quality', 'market-operations'])[1 + n % 3], ended, ended,
                   n::bigint * 7919 % 900000, n::bigint * 104729 % 50000, n::bigint * 1299709 % 400000, ended,
                   CASE n % 4 WHEN 0 THEN NULL WHEN 1 THEN false ELSE true END, 'completed'
              FROM generate_series(1, 3000) AS n,
                   LATERAL (SELECT CASE WHEN n % 50 = 0 THEN timestamptz '2026-03-31 15:59:59.5Z'
                                        ELSE timestamptz '2025-12-31 16:00:00Z'
                                             + n * interval '175 minutes' END AS ended) AS at
            """)
        .update();
    rollups.rollUp();
    acting.run(
        OWNER,
        () -> {
          indicators.define(
              indicator(HELD, Unit.HOURS, Direction.LOWER, Aggregate.HELD, Aggregate.FACTS));
          indicators.define(
              indicator(
                  ON_TIME,
                  Unit.PERCENT,
                  Direction.HIGHER,
                  Aggregate.ON_TIME,
                  Aggregate.WITH_DEADLINE));
        });
  }

  @Test
  void aFigureIsWhatPlainSqlSaysByDepartmentAndForTheCompany() {
    var found = of(HELD, acting.as(COORDINATOR, () -> figures.byDepartment(SPRING, null)));

    assertThat(found.stream().map(it -> it.part() + " " + it.value() + " " + it.facts()))
        .containsExactlyElementsOf(
            plain(
                """
                SELECT department || ' '
                       || round(sum(waiting_seconds + working_seconds) / 3600.0 / count(*), 4)
                       || ' ' || count(*)
                """,
                "GROUP BY department ORDER BY department",
                """
                SELECT 'null ' || round(sum(waiting_seconds + working_seconds) / 3600.0 / count(*), 4)
                       || ' ' || count(*)
                """));
  }

  @Test
  void percentilesAreTheBoundsUnderWhichTheTimesOfPlainSqlFall() {
    var found = of(HELD, acting.as(COORDINATOR, () -> figures.byDepartment(SPRING, null)));

    for (var figure : found) {
      for (var share : List.of(0.5, 0.9)) {
        var exact =
            jdbc.sql(
                    """
                    SELECT percentile_disc(:share) WITHIN GROUP (ORDER BY waiting_seconds + working_seconds)
                      FROM coordination.kpi_fact
                     WHERE measure = 'test.indicator'
                       AND ended_at >= '2026-03-01 00:00 Asia/Shanghai'
                       AND ended_at < '2026-06-01 00:00 Asia/Shanghai'
                       AND (:department::text IS NULL OR department = :department)
                    """)
                .param("share", share)
                .param("department", figure.part())
                .query(Long.class)
                .single();
        var bound = Spread.BOUNDS.stream().filter(it -> it >= exact).findFirst().orElseThrow();
        assertThat(share == 0.5 ? figure.median() : figure.ninetieth())
            .isEqualTo(
                BigDecimal.valueOf(bound)
                    .divide(BigDecimal.valueOf(3600), 2, RoundingMode.HALF_UP));
      }
    }
    assertThat(found).hasSize(4);
  }

  @Test
  void aTrendTellsMonthsOfTheCompanyAndTheTargetOfEachMonth() {
    acting.run(
        OWNER,
        () -> {
          targets.set(ON_TIME, null, YearMonth.of(2026, 1), new BigDecimal("60"));
          targets.set(ON_TIME, null, YearMonth.of(2026, 4), new BigDecimal("70"));
          targets.set(ON_TIME, new DepartmentId("sales"), YearMonth.of(2026, 5), null);
          targets.set(ON_TIME, null, YearMonth.of(2026, 4), new BigDecimal("65"));
        });

    var trend =
        acting.as(COORDINATOR, () -> figures.trend(ON_TIME, SPRING, new DepartmentId("sales")));

    assertThat(trend.stream().map(it -> it.part() + " " + it.value() + " " + it.target()))
        .containsExactly(
            "2026-03 " + share("2026-03") + " 60",
            "2026-04 " + share("2026-04") + " 65",
            "2026-05 " + share("2026-05") + " null");
    assertThat(trend.get(0).reached()).asInstanceOf(BOOLEAN).isTrue();
    assertThat(trend.get(2).reached()).isNull();
  }

  @Test
  void theCasesBehindAFigureAreAsManyAsItsFactsPageByPage() {
    var numbers = new ArrayList<String>();
    @Nullable String next = null;
    do {
      var before = next;
      var page =
          acting.as(
              COORDINATOR, () -> cases.of(HELD, SPRING, new DepartmentId("quality"), before, 70));
      page.lines().forEach(line -> numbers.add(line.number()));
      next = page.next();
    } while (next != null);

    var figure =
        of(HELD, acting.as(COORDINATOR, () -> figures.byDepartment(SPRING, null))).stream()
            .filter(it -> Objects.equals(it.part(), "quality"))
            .findFirst()
            .orElseThrow();
    assertThat(numbers).hasSize((int) figure.facts()).doesNotHaveDuplicates();
  }

  @Test
  void partsAreTheStepsOfTheProcess() {
    var steps = acting.as(COORDINATOR, () -> figures.byStep(HELD, YEAR, null, true));

    assertThat(steps.stream().map(IndicatorFigure::part))
        .containsExactly("Step0", "Step1", "Step2", null);
    assertThat(acting.as(COORDINATOR, () -> figures.byStep(HELD, YEAR, null, false)))
        .extracting(IndicatorFigure::part)
        .containsExactly("coordinated-decision", null);
  }

  @Test
  void aHeadReadsTheirDepartmentsAndThoseBelowAndStaffNothing() {
    assertThat(of(HELD, acting.as("wang.fang", () -> figures.byDepartment(YEAR, null))))
        .extracting(IndicatorFigure::part)
        .containsExactly("sales");
    assertThat(of(HELD, acting.as("zhao.min", () -> figures.byDepartment(YEAR, null))))
        .extracting(IndicatorFigure::part)
        .containsExactly("market-operations");
    assertThatThrownBy(
            () ->
                acting.as(
                    "wang.fang", () -> figures.trend(HELD, YEAR, new DepartmentId("quality"))))
        .hasMessageContaining("kpi.readers.only");
    assertThatThrownBy(() -> acting.as("tang.yu", () -> cases.of(HELD, YEAR, null, null, 10)))
        .hasMessageContaining("kpi.readers.only");
    assertThatThrownBy(() -> figures.byDepartment(YEAR, null))
        .hasMessageContaining("kpi.readers.only");
  }

  @Test
  void ofTwoWhoChangeADefinitionAtOnceOneIsToldToLoadItAgain() throws Exception {
    for (var round = 0; round < 10; round++) {
      var code = "test-race-" + round;
      var threads = Executors.newFixedThreadPool(2);
      try {
        var outcomes =
            threads.invokeAll(
                IntStream.range(0, 2)
                    .<Callable<Boolean>>mapToObj(index -> () -> defines(code))
                    .toList());
        var first = outcomes.get(0).get();
        var second = outcomes.get(1).get();
        assertThat(first ^ second).as("%s %s", first, second).isTrue();
      } finally {
        threads.shutdownNow();
      }
      assertThat(indicators.versions(code)).hasSize(1);
    }
  }

  @Test
  void aDefinitionThatCannotBeComputedIsRefusedWithEachReason() {
    var broken =
        new Indicator(
            "Broken Code",
            1,
            "",
            "坏",
            "x".repeat(501),
            "坏",
            Unit.PERCENT,
            Direction.LOWER,
            "no-such-department",
            new Formula(new Term("'; DROP TABLE", Aggregate.FACTS, null, null), null),
            false);

    assertThatThrownBy(() -> acting.as(OWNER, () -> indicators.define(broken)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.problems())
                    .extracting(Refusal.Problem::where)
                    .containsExactly(
                        "code", "nameEn", "descriptionEn", "owner", "numerator", "unit"));
  }

  @Test
  void aTargetThatMakesNoSenseIsRefused() {
    var month = YearMonth.of(2026, 1);

    refusesTarget(null, month, new BigDecimal("-1"), "kpi.target.range");
    refusesTarget(null, month, new BigDecimal("101"), "kpi.target.range");
    refusesTarget("nowhere", month, BigDecimal.TEN, "kpi.department.unknown");
    refusesTarget(null, YearMonth.of(1066, 10), BigDecimal.TEN, "kpi.month");
    assertThatThrownBy(
            () -> acting.as(COORDINATOR, () -> targets.set(ON_TIME, null, month, BigDecimal.TEN)))
        .hasMessageContaining("kpi.owners.only");
  }

  @Test
  void aRangeOfFiftyYearsIsRefused() {
    assertThatThrownBy(() -> new Period(YearMonth.of(1980, 1), YearMonth.of(2029, 12)))
        .hasMessageContaining("kpi.period.long");
    assertThatThrownBy(() -> new Period(YearMonth.of(2026, 2), YearMonth.of(2026, 1)))
        .hasMessageContaining("kpi.period");
  }

  @Test
  void everyShippedIndicatorCanBeComputedAndHasBothNames() {
    var shipped = indicators.inUse().stream().filter(it -> !it.code().startsWith("test-")).toList();

    assertThat(shipped).hasSize(14);
    assertThat(shipped).allSatisfy(it -> assertThat(it.nameZh()).matches(".*\\p{IsHan}.*"));
    acting.run(OWNER, () -> shipped.forEach(it -> indicators.define(next(it))));
    assertThat(acting.as(COORDINATOR, () -> figures.byDepartment(YEAR, null))).isNotNull();
  }

  private void refusesTarget(
      @Nullable String department, YearMonth from, BigDecimal value, String key) {
    assertThatThrownBy(
            () ->
                acting.as(
                    OWNER,
                    () ->
                        targets.set(
                            ON_TIME,
                            department == null ? null : new DepartmentId(department),
                            from,
                            value)))
        .hasMessageContaining(key);
  }

  private boolean defines(String code) {
    try {
      acting.as(
          OWNER,
          () ->
              indicators.define(
                  indicator(code, Unit.HOURS, Direction.LOWER, Aggregate.HELD, null)));
      return true;
    } catch (Refusal changed) {
      assertThat(changed.messageKey()).isEqualTo("kpi.indicator.changed");
      return false;
    }
  }

  private static Indicator next(Indicator it) {
    return new Indicator(
        it.code(),
        it.version() + 1,
        it.nameEn(),
        it.nameZh(),
        it.descriptionEn(),
        it.descriptionZh(),
        it.unit(),
        it.direction(),
        it.owner(),
        it.formula(),
        false);
  }

  private static Indicator indicator(
      String code,
      Unit unit,
      Direction direction,
      Aggregate numerator,
      @Nullable Aggregate denominator) {
    var measure = "test.indicator";
    return new Indicator(
        code,
        1,
        "Test of " + code,
        "测试",
        "Only a test.",
        "仅供测试。",
        unit,
        direction,
        "data-operations",
        new Formula(
            new Term(measure, numerator, null, null),
            denominator == null ? null : new Term(measure, denominator, null, null)),
        false);
  }

  private static List<IndicatorFigure> of(String code, List<IndicatorFigure> figures) {
    return figures.stream().filter(it -> it.code().equals(code)).toList();
  }

  private List<String> plain(String select, String group, String total) {
    var where =
        """
         FROM coordination.kpi_fact WHERE measure = 'test.indicator'
          AND ended_at >= '2026-03-01 00:00 Asia/Shanghai'
          AND ended_at < '2026-06-01 00:00 Asia/Shanghai'
        """;
    var found = new ArrayList<>(jdbc.sql(select + where + group).query(String.class).list());
    found.add(jdbc.sql(total + where).query(String.class).single());
    return found;
  }

  private BigDecimal share(String month) {
    return jdbc.sql(
            """
            SELECT round(100.0 * count(*) FILTER (WHERE on_time) / count(on_time), 4)
              FROM coordination.kpi_fact
             WHERE measure = 'test.indicator' AND department = 'sales'
               AND to_char(ended_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') = :month
            """)
        .param("month", month)
        .query(BigDecimal.class)
        .single();
  }
}
