package org.opscoord.kpi;

import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.opscoord.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of its own with our tables, without the product around it. */
final class FactTables {

  private FactTables() {}

  static JdbcClient create() {
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
    return JdbcClient.create(source);
  }

  static Fact fact(String key, String measure, String department, Instant end, long working) {
    return new Fact(
        key,
        measure,
        "DEC-2026-0001",
        "coordinated-decision",
        1,
        "ScreenRequest",
        department,
        end.minusSeconds(working),
        end,
        working,
        0,
        working,
        null,
        null,
        null,
        "completed");
  }
}
