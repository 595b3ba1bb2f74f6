package org.opscoord.kpi.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.kpi.indicator.IndicatorReaders.Scope;
import org.opscoord.kpi.overview.Overview.HandOff;
import org.opscoord.kpi.overview.Overview.Held;
import org.opscoord.kpi.overview.Overview.Question;
import org.opscoord.kpi.overview.Overview.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds what others wait for. */
@Repository
class HandOffRepository {

  private final JdbcClient jdbc;

  HandOffRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Departments that hold tasks of others' cases; what a department holds of its own is left out.
   */
  List<HandOff> matrix(Scope scope, Instant now) {
    return jdbc.sql(
            """
            SELECT f.department AS waits, h.department AS holds, count(*) AS tasks,
                   count(*) FILTER (WHERE h.due_at < :now) AS overdue, min(h.since) AS oldest
              FROM coordination.kpi_holding h
              JOIN coordination.case_file f ON f.number = h.case_number
             WHERE f.department <> h.department
               AND (:departments::text[] IS NULL
                    OR f.department = ANY (:departments) OR h.department = ANY (:departments))
             GROUP BY f.department, h.department
             ORDER BY f.department, h.department
            """)
        .param("now", Timestamp.from(now))
        .param("departments", scope.ids())
        .query(
            (row, index) ->
                new HandOff(
                    row.getString("waits"),
                    row.getString("holds"),
                    row.getLong("tasks"),
                    row.getLong("overdue"),
                    row.getTimestamp("oldest").toInstant()))
        .list();
  }

  /**
   * @param untaken what nobody took on since then is stuck
   */
  List<Held> held(Question question, Scope scope, Instant now, Instant untaken, int limit) {
    return jdbc.sql(
            """
            SELECT * FROM (
              SELECT h.*, f.department AS waits,
                     CASE WHEN f.department = ANY (:departments) OR :departments::text[] IS NULL
                          THEN f.title END AS title,
                     CASE WHEN h.department = 'unassigned' AND h.taken_on_at IS NULL THEN 'NOBODY'
                          WHEN h.due_at < :now THEN 'OVERDUE'
                          WHEN h.taken_on_at IS NULL AND h.since < :untaken THEN 'UNTAKEN'
                          ELSE 'NONE' END AS reason
                FROM coordination.kpi_holding h
                JOIN coordination.case_file f ON f.number = h.case_number
               WHERE (:departments::text[] IS NULL
                      OR f.department = ANY (:departments) OR h.department = ANY (:departments))
                 AND (:waits::text IS NULL OR f.department = :waits)
                 AND (:holds::text IS NULL OR h.department = :holds)
                 AND (:kind::text IS NULL OR f.kind = :kind)
                 AND (:process::text IS NULL OR h.process = :process)
                 AND (:step::text IS NULL OR h.step = :step)) AS held
             WHERE NOT :stuck OR reason <> 'NONE'
             ORDER BY due_at NULLS LAST, since, task_id LIMIT :limit
            """)
        .param("now", Timestamp.from(now))
        .param("untaken", Timestamp.from(untaken))
        .param("departments", scope.ids())
        .param("waits", question.waits())
        .param("holds", question.holds())
        .param("kind", question.kind())
        .param("process", question.process())
        .param("step", question.step())
        .param("stuck", question.stuck())
        .param("limit", limit)
        .query((row, index) -> held(row))
        .list();
  }

  private static Held held(ResultSet row) throws SQLException {
    return new Held(
        row.getString("task_id"),
        row.getString("case_number"),
        row.getString("title"),
        row.getString("process"),
        row.getString("step"),
        row.getString("waits"),
        row.getString("department"),
        row.getTimestamp("since").toInstant(),
        instant(row.getTimestamp("taken_on_at")),
        instant(row.getTimestamp("due_at")),
        Reason.valueOf(row.getString("reason")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
