package org.opscoord.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Role;
import org.opscoord.kpi.indicator.CasesBehind;
import org.opscoord.kpi.indicator.IndicatorFigures;
import org.opscoord.kpi.indicator.Period;
import org.opscoord.kpi.overview.HeatMap;
import org.opscoord.kpi.overview.Overview;
import org.opscoord.kpi.overview.Overview.Question;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * What a dashboard asks, with ten thousand finished cases of a year and with a million, and what
 * the same figure costs when it is computed from the engine's history. The database keeps
 * everything as it would in earnest. Prints rows of Markdown.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "opscoord.security.password-strength=4",
      "db-scheduler.enabled=false",
      "camunda.bpm.job-execution.enabled=false"
    })
@ActiveProfiles("demo")
class FiguresBench {

  private static final int FEW = 10_000;
  private static final int MANY = 1_000_000;
  private static final int TASKS_OF_A_CASE = 3;
  private static final int AT_ONCE = 50_000;
  private static final int ROUNDS = 60;
  private static final Period YEAR = new Period(YearMonth.of(2025, 1), YearMonth.of(2025, 12));

  @TempDir static Path data;

  @Autowired IndicatorFigures figures;
  @Autowired CasesBehind cases;
  @Autowired Overview overview;
  @Autowired HeatMap heatMap;
  @Autowired Rollups rollups;
  @Autowired IdentityService identity;
  @Autowired JdbcClient jdbc;

  @DynamicPropertySource
  static void keepNothing(DynamicPropertyRegistry properties) {
    properties.add("opscoord.demo.data-directory", data::toString);
  }

  @Test
  void aMillionCasesAreReadLikeTenThousand() {
    fill(1, FEW);
    var few = dashboard();
    for (var from = FEW + 1; from <= MANY; from += AT_ONCE) {
      fill(from, Math.min(MANY, from + AT_ONCE - 1));
    }
    var start = System.nanoTime();
    rollups.rollUp();
    var summed = (System.nanoTime() - start) / 1e9;
    var many = dashboard();
    var history = history();

    System.out.printf(
        Locale.ROOT,
        "%n| asked by a dashboard, p95 | %,d cases | %,d cases | ratio |%n|---|---|---|---|%n",
        FEW,
        MANY);
    few.forEach(
        (question, before) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %.1f ms | %.1f ms | %.2f |%n",
                question,
                before,
                many.get(question),
                many.get(question) / before));
    var all = sum(many) / sum(few);
    System.out.printf(
        Locale.ROOT,
        """
        | all of them | %.1f ms | %.1f ms | **%.2f** (wanted: 1.5) |
        | the same trend, from ACT_HI_TASKINST | | %.0f ms | %.0f times ours (wanted: 50) |
        | summing the facts of %,d cases, once | | %.0f s | |
        """,
        sum(few),
        sum(many),
        all,
        history,
        history / many.get("trend"),
        MANY - FEW,
        summed);
    assertThat(
            jdbc.sql("SELECT count(*) FROM coordination.kpi_fact WHERE measure = 'case'")
                .query(Long.class)
                .single())
        .isEqualTo(MANY);
  }

  private Map<String, Double> dashboard() {
    rollups.rollUp();
    jdbc.sql("ANALYZE").update();
    Map<String, Runnable> questions = new LinkedHashMap<>();
    questions.put("overview", () -> overview.standing());
    questions.put(
        "stuck hand-offs",
        () -> overview.held(new Question(null, null, null, null, null, true), 100));
    questions.put("figures by department", () -> figures.byDepartment(YEAR, null));
    questions.put("trend", () -> figures.trend("step-time", YEAR, null));
    questions.put("heat map", () -> heatMap.of("coordinated-decision", null, YEAR));
    questions.put(
        "cases behind a figure",
        () -> cases.of("step-time", YEAR, new DepartmentId("quality"), null, 50));
    var p95 = new LinkedHashMap<String, Double>();
    identity.setAuthentication("gao.yuan", List.of(Role.COORDINATOR.id()));
    try {
      questions.forEach((name, question) -> p95.put(name, p95(question, ROUNDS)));
    } finally {
      identity.clearAuthentication();
    }
    return p95;
  }

  /** By the clock only: the history knows neither working time nor who held a task in between. */
  private double history() {
    return p95(
        () ->
            jdbc.sql(
                    """
                    SELECT date_trunc('month', t.end_time_), avg(t.end_time_ - t.start_time_),
                           percentile_disc(ARRAY[0.5, 0.9])
                             WITHIN GROUP (ORDER BY t.end_time_ - t.start_time_)
                      FROM act_hi_taskinst t JOIN coordination.person p ON p.id = t.assignee_
                     WHERE t.end_time_ >= '2025-01-01' AND t.end_time_ < '2026-01-01'
                     GROUP BY 1
                    """)
                .query()
                .listOfRows(),
        5);
  }

  private static double p95(Runnable question, int rounds) {
    for (var warm = 0; warm < Math.min(rounds, 10); warm++) {
      question.run();
    }
    var nanos = new ArrayList<Long>();
    for (var round = 0; round < rounds; round++) {
      var start = System.nanoTime();
      question.run();
      nanos.add(System.nanoTime() - start);
    }
    return nanos.stream().sorted().toList().get((int) Math.ceil(rounds * 0.95) - 1) / 1e6;
  }

  private static double sum(Map<String, Double> p95) {
    return p95.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Finished cases of 2025, as the product would have recorded them. */
  private void fill(int from, int until) {
    jdbc.sql(
            """
            INSERT INTO coordination.case_file
              (number, kind, title, requester, department, state, outcome, opened_at, closed_at,
               process_instance_id)
            SELECT 'DEC-2025-' || lpad(n::text, 7, '0'), 'DEC', 'Case ' || md5(n::text),
                   'wang.fang', 'sales', 'CLOSED', 'approved',
                   timestamptz '2025-01-01' + (n * 7919 % 31000000) * interval '1 second',
                   timestamptz '2025-01-02' + (n * 7919 % 31000000) * interval '1 second',
                   'bench-' || n
              FROM generate_series(:from::bigint, :until::bigint) AS n
            """)
        .param("from", from)
        .param("until", until)
        .update();
    jdbc.sql(
            """
            INSERT INTO coordination.kpi_fact
              (fact_key, measure, case_number, process, process_version, step, department,
               started_at, ended_at, elapsed_seconds, waiting_seconds, working_seconds, due_at,
               on_time, outcome)
            SELECT measure || ':' || n || ':' || part, measure, 'DEC-2025-' || lpad(n::text, 7, '0'),
                   CASE measure WHEN 'task' THEN 'coordinated-decision' END, 1,
                   CASE measure WHEN 'task' THEN 'Step' || (n + part) % 12 ELSE 'DEC' END,
                   (ARRAY['sales', 'quality', 'production', 'finance', 'procurement', 'legal', 'it',
                          'hr', 'market-operations', 'product-operations'])[1 + (n * 31 + part) % 10],
                   ended - interval '1 day', ended, 86400, n * 617 % 20000, n * 991 % 90000, ended,
                   n % 5 > 0, 'completed'
              FROM generate_series(:from::bigint, :until::bigint) AS n
              CROSS JOIN (VALUES ('task', 1), ('task', 2), ('task', 3), ('case', 4), ('opened', 5))
                     AS kind (measure, part)
              CROSS JOIN LATERAL
                   (SELECT timestamptz '2025-01-02' + (n * 7919 % 31000000) * interval '1 second'
                           AS ended) AS at
            """)
        .param("from", from)
        .param("until", until)
        .update();
    jdbc.sql(
            """
            INSERT INTO act_hi_taskinst
              (id_, proc_def_key_, task_def_key_, assignee_, start_time_, end_time_, due_date_)
            SELECT 'bench-' || n || '-' || part, 'coordinated-decision', 'Step' || part,
                   (ARRAY['wang.fang', 'huang.mei', 'zhang.wei', 'li.na', 'yang.jun'])[1 + n % 5],
                   ended - interval '1 day', ended, ended
              FROM generate_series(:from::bigint, :until::bigint) AS n
              CROSS JOIN generate_series(1, :tasks) AS part
              CROSS JOIN LATERAL
                   (SELECT timestamp '2025-01-02' + (n * 7919 % 31000000) * interval '1 second'
                           AS ended) AS at
            """)
        .param("from", from)
        .param("until", until)
        .param("tasks", TASKS_OF_A_CASE)
        .update();
  }
}
