package org.opscoord.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.kpi.Figures.By;
import org.opscoord.kpi.Figures.Figure;
import org.opscoord.kpi.Figures.Question;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Sums are what the facts say, whenever and in whatever order those were recorded. */
@OperationsTest
class FiguresTests {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
  private static final List<String> DEPARTMENTS = List.of("sales", "quality", "production");

  @Autowired Figures figures;
  @Autowired Rollups rollups;
  @Autowired FactRepository facts;
  @Autowired JdbcClient jdbc;
  @Autowired Acting acting;
  @Autowired TransactionTemplate transaction;

  private final Random random = new Random(20261125);

  @Test
  void sumsOfFactsThatCameLateAndInPiecesEqualThoseOfAllFactsAtOnce() {
    var measure = "test.pieces";
    for (var piece = 0; piece < 12; piece++) {
      for (var index = random.nextInt(40); index >= 0; index--) {
        facts.insert(fact(measure));
      }
      rollups.rollUp();
    }

    for (var by : By.values()) {
      assertThat(asked(measure, by)).as("by " + by).isEqualTo(counted(measure, by));
    }
    var before = rows();
    rollups.rollUp();
    assertThat(rows()).isEqualTo(before);
    rollups.recompute();
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void aFactWhoseTransactionEndsAfterALaterOneIsNotMissed() throws Exception {
    var measure = "test.overtaken";
    var written = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    var threads = Executors.newSingleThreadExecutor();
    try {
      var slow =
          threads.submit(
              () ->
                  transaction.executeWithoutResult(
                      status -> {
                        facts.insert(fact(measure));
                        // Who asks for the table has what was put off written first.
                        jdbc.sql("SELECT max(id) FROM coordination.kpi_fact").query().singleValue();
                        written.countDown();
                        await(release);
                      }));
      await(written);
      facts.insert(fact(measure));
      rollups.rollUp();
      assertThat(number(measure)).isZero();

      release.countDown();
      slow.get(20, TimeUnit.SECONDS);
      rollups.rollUp();
      assertThat(number(measure)).isEqualTo(2);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void whoeverIsNeitherCoordinatorNorAdministratorLearnsNothingAndAPeriodHasAnOrder() {
    var question = new Question(FIRST, LAST, By.DAY, null, null);

    assertThatThrownBy(() -> acting.as("qian.duoduo", () -> figures.of(question)))
        .isInstanceOf(FactsForbidden.class);
    assertThatThrownBy(() -> figures.of(question)).isInstanceOf(FactsForbidden.class);
    assertThatThrownBy(
            () ->
                acting.as(
                    "gao.yuan", () -> figures.of(new Question(LAST, FIRST, By.DAY, null, null))))
        .hasMessageContaining("kpi.period");
  }

  private Fact fact(String measure) {
    var end = Instant.parse("2026-02-01T00:00:00Z").plusSeconds(random.nextInt(90 * 86_400));
    var due = random.nextBoolean();
    return new Fact(
        UUID.randomUUID().toString(),
        measure,
        "DEC-2026-0001",
        random.nextInt(5) == 0 ? null : "coordinated-decision",
        1,
        random.nextInt(4) == 0 ? null : "Step" + random.nextInt(3),
        DEPARTMENTS.get(random.nextInt(3)),
        end.minusSeconds(100),
        end,
        random.nextInt(100_000),
        random.nextInt(50_000),
        random.nextInt(50_000),
        due ? end : null,
        due ? random.nextBoolean() : null,
        random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(1_000), 2) : null,
        null);
  }

  private List<Map<String, String>> asked(String measure, By by) {
    return acting
        .as("gao.yuan", () -> figures.of(new Question(FIRST, LAST, by, measure, null)))
        .stream()
        .map(FiguresTests::row)
        .toList();
  }

  private static Map<String, String> row(Figure figure) {
    return Map.of(
        "part",
        figure.part(),
        "facts",
        "" + figure.facts(),
        "elapsed",
        rounded(figure.elapsedSeconds()),
        "working",
        rounded(figure.workingSeconds()),
        "onTime",
        figure.onTime() == null ? "-" : rounded(figure.onTime()),
        "value",
        figure.value() == null ? "-" : figure.value().stripTrailingZeros().toPlainString());
  }

  /** The same, straight from the facts. */
  private List<Map<String, String>> counted(String measure, By by) {
    var part =
        switch (by) {
          case DAY -> "to_char(ended_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')";
          case DEPARTMENT -> "department";
          case PROCESS -> "coalesce(process, '')";
          case STEP -> "coalesce(step, '')";
        };
    return jdbc.sql(
            """
            SELECT %s AS part, count(*) AS facts, avg(elapsed_seconds) AS elapsed,
                   avg(working_seconds) AS working, avg(on_time::int) AS on_time,
                   sum(value) AS value
              FROM coordination.kpi_fact WHERE measure = :measure GROUP BY 1 ORDER BY 1
            """
                .formatted(part))
        .param("measure", measure)
        .query(
            (row, index) ->
                Map.of(
                    "part", row.getString("part"),
                    "facts", row.getString("facts"),
                    "elapsed", rounded(row.getDouble("elapsed")),
                    "working", rounded(row.getDouble("working")),
                    "onTime",
                        row.getString("on_time") == null ? "-" : rounded(row.getDouble("on_time")),
                    "value",
                        row.getBigDecimal("value") == null
                            ? "-"
                            : row.getBigDecimal("value").stripTrailingZeros().toPlainString()))
        .list();
  }

  private static String rounded(double number) {
    return "%.6f".formatted(number);
  }

  private List<String> rows() {
    return jdbc.sql("SELECT rollup::text FROM coordination.kpi_rollup AS rollup ORDER BY 1")
        .query(String.class)
        .list();
  }

  private long number(String measure) {
    return jdbc.sql(
            "SELECT coalesce(sum(facts), 0) FROM coordination.kpi_rollup WHERE measure = :m")
        .param("m", measure)
        .query(Long.class)
        .single();
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Nobody came");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
