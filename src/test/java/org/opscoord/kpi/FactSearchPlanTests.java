package org.opscoord.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hundred thousand facts of two years are searched through an index. */
class FactSearchPlanTests {

  private static final FactFilter ALL = new FactFilter(null, null, null, null, null);
  private static final FactFilter MEASURE = new FactFilter("case", null, null, null, null);
  private static final FactFilter DEPARTMENT = new FactFilter(null, "d7", null, null, null);
  private static final FactFilter CASE = new FactFilter(null, null, "DEC-2026-2077", null, null);
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant LATE = FIRST.plus(400, ChronoUnit.DAYS);
  private static final FactFilter DAY =
      new FactFilter(null, null, null, LATE, LATE.plus(1, ChronoUnit.DAYS));
  private static final FactFilter TASKS_OF_A_DEPARTMENT_SINCE =
      new FactFilter("task", "d7", null, LATE, null);

  private static FactSearchRepository search;

  @BeforeAll
  static void fill() {
    JdbcClient jdbc = FactTables.create();
    jdbc.sql(
            """
            INSERT INTO coordination.kpi_fact
              (fact_key, measure, case_number, department, started_at, ended_at, elapsed_seconds,
               waiting_seconds, working_seconds)
            SELECT 'fact-' || n, CASE WHEN n % 100 = 0 THEN 'case' ELSE 'task' END,
                   'DEC-2026-' || 1000 + n / 25, 'd' || n % 400,
                   timestamptz '2026-01-01 00:00Z' + n * interval '10 minutes',
                   timestamptz '2026-01-01 00:00Z' + n * interval '10 minutes', 0, 0, 0
              FROM generate_series(1, 100000) AS n
            """)
        .update();
    jdbc.sql("ANALYZE").update();
    search = new FactSearchRepository(jdbc);
  }

  @Test
  void noSearchReadsEveryFact() {
    for (var filter : List.of(ALL, MEASURE, DEPARTMENT, CASE, DAY, TASKS_OF_A_DEPARTMENT_SINCE)) {
      for (var after : List.of(0L, 50_000L)) {
        assertThat(search.plan(filter, after, 101))
            .as("%s after %s", filter, after)
            .anyMatch(line -> line.contains("Index"))
            .noneMatch(line -> line.contains("Seq Scan"));
      }
    }
  }

  @Test
  void whatIsAskedForIsFoundThroughItsOwnIndex() {
    assertThat(search.plan(ALL, 50_000, 101)).anyMatch(line -> line.contains("kpi_fact_pkey"));
    assertThat(search.plan(MEASURE, 0, 101))
        .anyMatch(line -> line.contains("kpi_fact_measure_idx"));
    assertThat(search.plan(DEPARTMENT, 0, 101))
        .anyMatch(line -> line.contains("kpi_fact_department_recorded_idx"))
        .noneMatch(line -> line.contains("Sort"));
    assertThat(search.plan(CASE, 0, 101)).anyMatch(line -> line.contains("kpi_fact_case_idx"));
    assertThat(search.plan(DAY, 0, 101)).anyMatch(line -> line.contains("kpi_fact_ended_idx"));
  }
}
