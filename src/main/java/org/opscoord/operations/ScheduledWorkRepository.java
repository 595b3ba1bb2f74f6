package org.opscoord.operations;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.operations.ScheduledWork.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ScheduledWorkRepository {

  private final JdbcClient jdbc;

  ScheduledWorkRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Work> all(Instant now) {
    return jdbc.sql(
            """
            SELECT task_name, count(*) AS waiting,
                   count(*) FILTER (WHERE NOT picked AND execution_time < :now::timestamptz - interval '1 minute') AS late,
                   count(*) FILTER (WHERE picked) AS running,
                   count(*) FILTER (WHERE consecutive_failures > 0) AS failing,
                   min(execution_time) AS next, max(last_success) AS success,
                   max(last_failure) AS failure
              FROM coordination.scheduled_tasks GROUP BY task_name ORDER BY task_name
            """)
        .param("now", Timestamp.from(now))
        .query(
            (row, index) ->
                new Work(
                    row.getString("task_name"),
                    row.getLong("waiting"),
                    row.getLong("late"),
                    row.getLong("running"),
                    row.getLong("failing"),
                    row.getTimestamp("next").toInstant(),
                    instant(row.getTimestamp("success")),
                    instant(row.getTimestamp("failure"))))
        .list();
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
