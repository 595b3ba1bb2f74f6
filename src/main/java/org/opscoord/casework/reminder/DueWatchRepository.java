package org.opscoord.casework.reminder;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Watched tasks of which there is something to tell. */
@Repository
class DueWatchRepository {

  /** While a case stands still, so do the tasks that were open before. */
  private static final String DUE =
      """
       FROM coordination.task_watch AS w
      WHERE next_at <= :now
        AND NOT EXISTS (SELECT 1 FROM coordination.case_pause AS p
                         WHERE p.number = w.case_number AND p.resumed_at IS NULL
                           AND p.paused_at > w.created_at)
      """;

  private final JdbcClient jdbc;

  DueWatchRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Tasks of which there is something to tell, longest waiting first, as ids. */
  List<String> dueIds(Instant now, int limit) {
    return jdbc.sql("SELECT task_id" + DUE + " ORDER BY next_at LIMIT :limit")
        .param("now", Timestamp.from(now))
        .param("limit", limit)
        .query(String.class)
        .list();
  }

  /** Tasks of which there is something to tell and that nobody else holds, held from now on. */
  List<TaskWatch> lockDue(Instant now, int limit) {
    return jdbc.sql(
            "SELECT w.*" + DUE + " ORDER BY next_at LIMIT :limit FOR UPDATE OF w SKIP LOCKED")
        .param("now", Timestamp.from(now))
        .param("limit", limit)
        .query((row, index) -> TaskWatchRepository.watch(row))
        .list();
  }

  /** The task, if there is something to tell of it and nobody else holds it. */
  List<TaskWatch> lockDue(Instant now, String taskId) {
    return jdbc.sql("SELECT w.*" + DUE + " AND task_id = :task FOR UPDATE OF w SKIP LOCKED")
        .param("now", Timestamp.from(now))
        .param("task", taskId)
        .query((row, index) -> TaskWatchRepository.watch(row))
        .list();
  }
}
