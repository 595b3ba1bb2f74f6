package org.opscoord.operations;

import java.sql.Timestamp;
import java.util.List;
import org.opscoord.operations.ImportLog.Imported;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ImportLogRepository {

  private final JdbcClient jdbc;

  ImportLogRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Imported imported) {
    jdbc.sql(
            """
            INSERT INTO coordination.import_log (what, done_by, at, tried, status, millis)
            VALUES (:what, :by, :at, :tried, :status, :millis)
            """)
        .param("what", imported.what())
        .param("by", imported.by())
        .param("at", Timestamp.from(imported.at()))
        .param("tried", imported.tried())
        .param("status", imported.status())
        .param("millis", imported.millis())
        .update();
  }

  List<Imported> newest(int limit) {
    return jdbc.sql("SELECT * FROM coordination.import_log ORDER BY id DESC LIMIT :limit")
        .param("limit", limit)
        .query(
            (row, index) ->
                new Imported(
                    row.getString("what"),
                    row.getString("done_by"),
                    row.getTimestamp("at").toInstant(),
                    row.getBoolean("tried"),
                    row.getInt("status"),
                    row.getLong("millis")))
        .list();
  }
}
