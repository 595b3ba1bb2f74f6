package org.opscoord.engine.storage;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Indexes and settings of the engine's tables. */
@Repository
class TableRepository {

  private final JdbcClient jdbc;

  TableRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which of these indexes there are, in capitals. */
  List<String> present(List<String> indexes) {
    return jdbc.sql(
            """
            SELECT upper(indexname) FROM pg_indexes
             WHERE schemaname = current_schema() AND upper(indexname) = ANY (:names)
            """)
        .param("names", indexes.toArray(String[]::new))
        .query(String.class)
        .list();
  }

  /** All of them or none; waits at most five seconds for whoever reads the tables. */
  @Transactional
  public void drop(List<String> indexes) {
    wait5Seconds();
    jdbc.sql("DROP INDEX IF EXISTS " + String.join(", ", indexes).toLowerCase(Locale.ROOT))
        .update();
  }

  /** All of these statements or none of them. */
  @Transactional
  public void run(List<String> statements) {
    wait5Seconds();
    statements.forEach(statement -> jdbc.sql(statement).update());
  }

  private void wait5Seconds() {
    jdbc.sql("SET LOCAL lock_timeout = '5s'").update();
  }
}
