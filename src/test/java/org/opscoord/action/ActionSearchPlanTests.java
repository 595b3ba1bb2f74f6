package org.opscoord.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opscoord.TestDatabase;
import org.opscoord.action.ActionBrowser.Filter;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseVisibility.Reach;
import org.opscoord.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Lists stay quick among a hundred thousand action items, because each is read through an index.
 * What a head of many cases sees is left to the planner: it may prefer one pass over short rows.
 */
class ActionSearchPlanTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Reach STAFF = new Reach(new PersonId("p77"), false, List.of());
  private static final Reach COORDINATOR = new Reach(new PersonId("p1"), true, List.of());

  private static ActionSearchRepository search;

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
    var jdbc = JdbcClient.create(source);
    jdbc.sql(
            """
            INSERT INTO coordination.case_file
              (number, kind, title, requester, department, state, opened_at, closed_at,
               process_instance_id, source)
            SELECT 'ACT-2026-' || n, 'ACT', 'Line ' || n, 'p' || n % 5000, 'd' || n % 400,
                   CASE WHEN n % 20 = 0 THEN 'OPEN' ELSE 'CLOSED' END, now(),
                   CASE WHEN n % 20 = 0 THEN NULL ELSE now() END, n::text,
                   CASE WHEN n > 10100 THEN 'ACT-2026-' || 10000 + n % 100 END
              FROM generate_series(10000, 110000) AS n
            """)
        .update();
    jdbc.sql(
            """
            INSERT INTO coordination.case_participant (person, number, position)
            SELECT requester, number, position FROM coordination.case_file
            """)
        .update();
    jdbc.sql(
            """
            INSERT INTO coordination.case_department (number, department, rank)
            SELECT number, 'd' || position % 400, 1 FROM coordination.case_file
            """)
        .update();
    jdbc.sql(
            """
            INSERT INTO coordination.action_item
              (number, position, owner, department, due_date, source_kind, expected_evidence,
               description, state)
            SELECT number, position, 'p' || position % 5000, 'd' || position % 400,
                   DATE '2025-06-01' + (position % 500)::int, 'decision', 'A report', '',
                   CASE WHEN state = 'OPEN' THEN 'IN_PROGRESS' ELSE 'DONE' END
              FROM coordination.case_file
            """)
        .update();
    jdbc.sql("ANALYZE").update();
    search = new ActionSearchRepository(jdbc);
  }

  @Test
  void noListReadsEveryActionItem() {
    for (var reach : List.of(STAFF, COORDINATOR)) {
      for (var filter :
          List.of(
              new Filter(null, null, null, null),
              new Filter(new PersonId("p77"), null, null, null),
              new Filter(null, ActionState.IN_PROGRESS, null, null),
              new Filter(null, ActionState.TO_CHECK, null, null),
              new Filter(null, null, new CaseNumber("ACT-2026-10007"), null),
              new Filter(null, null, null, true),
              new Filter(null, null, null, false))) {
        assertThat(search.plan(reach, filter, TODAY, Long.MAX_VALUE, 51))
            .as("%s %s", reach, filter)
            .noneMatch(line -> line.contains("Seq Scan on"));
      }
    }
  }

  @Test
  void whatIsLateIsOpenAndWasDueBefore() {
    var late = new Filter(null, null, null, true);

    assertThat(search.newest(COORDINATOR, late, TODAY, Long.MAX_VALUE, 100))
        .hasSize(100)
        .allMatch(found -> found.item().overdue(TODAY));
    assertThat(
            search.newest(COORDINATOR, new Filter(null, null, null, false), TODAY, 99_999_999, 100))
        .noneMatch(found -> found.item().overdue(TODAY));
  }
}
