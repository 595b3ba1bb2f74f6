package org.opscoord.engine.storage;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Indexes, constraints and settings of the engine's tables. */
@Repository
class TableRepository {

  private final JdbcClient jdbc;

  TableRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which of these indexes, constraints and triggers there are, in capitals. */
  List<String> present(List<String> names) {
    return jdbc.sql(
            """
            SELECT upper(indexname) FROM pg_indexes
             WHERE schemaname = current_schema() AND upper(indexname) = ANY (:names)
             UNION
            SELECT upper(conname) FROM pg_constraint
             WHERE connamespace = current_schema()::regnamespace AND upper(conname) = ANY (:names)
             UNION
            SELECT upper(t.tgname) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
             WHERE c.relnamespace = current_schema()::regnamespace AND upper(t.tgname) = ANY (:names)
            """)
        .param("names", names.toArray(String[]::new))
        .query(String.class)
        .list();
  }

  /** All of these statements or none; waits at most five seconds for whoever uses the tables. */
  @Transactional
  public void run(List<String> statements) {
    jdbc.sql("SET LOCAL lock_timeout = '5s'").update();
    statements.forEach(statement -> jdbc.sql(statement).update());
  }
}
