package org.opscoord.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.opscoord.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Facts are read through an index among two hundred thousand of them. */
class FactPlanTests {

  @Test
  void noPageReadsEveryFact() {
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
            INSERT INTO coordination.kpi_fact
              (fact_key, measure, case_number, department, started_at, ended_at, elapsed_seconds,
               waiting_seconds, working_seconds)
            SELECT 'k' || n, 'm' || n % 500, 'DEC-2026-' || n % 50000, 'd' || n % 400,
                   timestamptz '2026-01-01' + n * interval '1 minute',
                   timestamptz '2026-01-01' + n * interval '1 minute', 0, 0, 0
              FROM generate_series(1, 200000) AS n
            """)
        .update();
    jdbc.sql("ANALYZE coordination.kpi_fact").update();
    var facts = new FactRepository(jdbc);

    for (var filter :
        List.of(
            new FactFilter(null, null, null, null, null),
            new FactFilter("m7", null, null, null, null),
            new FactFilter("m7", "d7", null, null, null),
            new FactFilter(null, null, "DEC-2026-77", null, null),
            new FactFilter(
                null,
                null,
                null,
                Instant.parse("2026-03-01T00:00:00Z"),
                Instant.parse("2026-03-01T01:00:00Z")))) {
      assertThat(facts.plan(filter, 0, 101))
          .as("%s", filter)
          .anyMatch(line -> line.contains("Index"))
          .noneMatch(line -> line.contains("Seq Scan"));
    }
  }
}
