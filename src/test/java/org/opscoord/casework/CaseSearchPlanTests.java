package org.opscoord.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opscoord.TestDatabase;
import org.opscoord.casework.CaseVisibility.Reach;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Lists stay quick among two hundred thousand cases, because each is read through an index. */
class CaseSearchPlanTests {

  private static final Reach STAFF = new Reach(new PersonId("p77"), false, List.of());
  private static final Reach HEAD =
      new Reach(new PersonId("p77"), false, List.of(new DepartmentId("d7")));
  private static final Reach COORDINATOR = new Reach(new PersonId("p1"), true, List.of());
  private static final CaseFilter ALL =
      new CaseFilter(null, null, null, null, null, null, null, null);

  private static CaseSearchRepository search;

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
               process_instance_id)
            SELECT 'DEC-2026-' || n, 'DEC', 'Line ' || md5(n::text), 'p' || n % 10000, 'd' || n % 800,
                   CASE WHEN n % 20 = 0 THEN 'OPEN' ELSE 'CLOSED' END, now(),
                   CASE WHEN n % 20 = 0 THEN NULL ELSE now() END, n::text
              FROM generate_series(10000, 210000) AS n
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
            SELECT number, 'd' || position % 800, 1 FROM coordination.case_file
            """)
        .update();
    jdbc.sql("ANALYZE").update();
    search = new CaseSearchRepository(jdbc);
  }

  @Test
  void noListReadsEveryCase() {
    for (var reach : List.of(STAFF, HEAD, COORDINATOR)) {
      for (var filter :
          List.of(
              ALL,
              new CaseFilter("DEC", CaseState.OPEN, null, null, null, null, null, null),
              new CaseFilter(null, null, new DepartmentId("d7"), null, null, null, null, null),
              new CaseFilter(null, null, null, new PersonId("p77"), null, null, null, null),
              new CaseFilter(null, null, null, null, new PersonId("p77"), null, null, null))) {
        assertThat(search.plan(reach, filter, Long.MAX_VALUE, 51))
            .as("%s %s", reach, filter)
            .noneMatch(line -> line.contains("Seq Scan on case_"));
      }
    }
  }

  @Test
  void aPartOfATitleIsFoundThroughItsIndex() {
    assertThat(
            search.plan(
                COORDINATOR,
                new CaseFilter(null, null, null, null, null, null, null, "abcdef"),
                Long.MAX_VALUE,
                51))
        .anyMatch(line -> line.contains("case_file_title_idx"));
  }

  @Test
  void staffFindTheirOwnCasesAndHeadsThoseOfTheirDepartmentToo() {
    assertThat(search.newest(STAFF, ALL, Long.MAX_VALUE, 1000))
        .isNotEmpty()
        .allMatch(found -> found.file().requester().value().equals("p77"));
    assertThat(search.newest(HEAD, ALL, Long.MAX_VALUE, 1000))
        .anyMatch(found -> !found.file().requester().value().equals("p77"))
        .allMatch(
            found ->
                found.file().requester().value().equals("p77")
                    || found.file().department().value().equals("d7")
                    || found.file().affected().contains(new DepartmentId("d7")));
  }
}
