package org.opscoord.casework.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opscoord.TestDatabase;
import org.opscoord.casework.CaseNumber;
import org.opscoord.engine.TransactionMemory;
import org.opscoord.engine.WritesAtOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A sweep reads the tasks that are due and none of the hundred thousand others. */
class TaskWatchPlanTests {

  private static final Instant NOW = Instant.parse("2026-06-01T06:00:00Z");

  private static JdbcClient jdbc;

  @BeforeAll
  static void fill() {
    var details = TestDatabase.connectionDetails(TestDatabase.createDatabase());
    var source =
        new DriverManagerDataSource(
            details.getJdbcUrl(), details.getUsername(), details.getPassword());
    Flyway.configure()
        .dataSource(source)
        .schemas("coordination")
        .locations("classpath:db/migration")
        .load()
        .migrate();
    jdbc = JdbcClient.create(source);
    jdbc.sql(
            """
            INSERT INTO coordination.task_watch
              (task_id, case_number, process, step, name, created_at, due_at, percents,
               overdue_repeats, round_the_clock, reminded, overdue_count, head_told, next_at)
            SELECT n::text, 'DEC-2026-' || 100000 + n, 'p', 's', 's', '2026-06-01', '2026-06-03', '{50,90}',
                   3, false, 0, 0, false, timestamptz '2026-06-01T06:00:00Z' + n * interval '1 minute'
              FROM generate_series(0, 99999) AS n
            """)
        .update();
    jdbc.sql("ANALYZE coordination.task_watch").update();
  }

  @Test
  void theSweepReadsAnIndex() {
    assertThat(new DueWatchRepository(jdbc).lockDue(NOW, 50)).hasSize(1);
    assertThat(
            plan(
                """
                next_at <= timestamptz '2026-06-01T06:00:00Z'
                AND NOT EXISTS (SELECT 1 FROM coordination.case_pause AS p
                                 WHERE p.number = case_number AND p.resumed_at IS NULL
                                   AND p.paused_at > created_at)
                ORDER BY next_at LIMIT 50 FOR UPDATE OF task_watch SKIP LOCKED
                """))
        .anyMatch(line -> line.contains("task_watch_next_idx"));
  }

  @Test
  void theOverdueTasksOfACaseAreReadThroughAnIndex() {
    var numbers = List.of(new CaseNumber("DEC-2026-170000"), new CaseNumber("DEC-2026-170001"));

    assertThat(
            new TaskWatchRepository(jdbc, new WritesAtOnce(jdbc), new TransactionMemory())
                .overdue(numbers, NOW.plusSeconds(864_000)))
        .hasSize(2);
    assertThat(plan("case_number = ANY ('{DEC-2026-170000}') AND due_at <= now()"))
        .anyMatch(line -> line.contains("task_watch_case_idx"));
  }

  private static List<String> plan(String condition) {
    return jdbc.sql("EXPLAIN SELECT * FROM coordination.task_watch WHERE " + condition)
        .query(String.class)
        .list();
  }
}
