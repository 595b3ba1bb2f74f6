package org.opscoord.kpi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.TransactionMemory;
import org.opscoord.engine.TransactionMemory.Lasting;
import org.opscoord.engine.Updates;
import org.opscoord.engine.WriteBehind;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HoldingRepository {

  private final JdbcClient jdbc;
  private final WriteBehind later;
  private final TransactionMemory memory;

  HoldingRepository(JdbcClient jdbc, WriteBehind later, TransactionMemory memory) {
    this.jdbc = jdbc;
    this.later = later;
    this.memory = memory;
  }

  private record Begun(String taskId) implements Lasting {}

  /** The present turn, held against others who change it until this transaction ends. */
  Optional<Holding> lock(String taskId) {
    return jdbc.sql("SELECT * FROM coordination.kpi_holding WHERE task_id = :task FOR UPDATE")
        .param("task", taskId)
        .query(HoldingRepository::holding)
        .optional();
  }

  /**
   * Notes the first turn of a task of which nothing is noted.
   *
   * @return false when the running transaction has done so already
   */
  boolean begin(Holding holding) {
    var begun = new Begun(holding.taskId());
    if (memory.recall(begun, () -> false)) {
      return false;
    }
    memory.remember(begun, true);
    later.write(
        """
        INSERT INTO coordination.kpi_holding
          (task_id, turn, case_number, process, process_version, step, department, since, taken_on_at, due_at)
        VALUES (:task, :turn, :case, :process, :version, :step, :department, :since, :takenOn, :due)
        ON CONFLICT (task_id) DO NOTHING
        """,
        new MapSqlParameterSource("task", holding.taskId())
            .addValue("turn", holding.turn())
            .addValue("case", holding.caseNumber())
            .addValue("process", holding.process())
            .addValue("version", holding.version())
            .addValue("step", holding.step())
            .addValue("department", holding.department())
            .addValue("since", Timestamp.from(holding.since()))
            .addValue("takenOn", timestamp(holding.takenOnAt()), Types.TIMESTAMP)
            .addValue("due", timestamp(holding.dueAt()), Types.TIMESTAMP));
    return true;
  }

  /** Notes what has changed of a turn, or the next one. */
  void save(Holding holding) {
    Updates.one(
        jdbc.sql(
                """
                UPDATE coordination.kpi_holding
                   SET turn = :turn, department = :department, since = :since,
                       taken_on_at = :takenOn, due_at = :due
                 WHERE task_id = :task
                """)
            .param("task", holding.taskId())
            .param("turn", holding.turn())
            .param("department", holding.department())
            .param("since", Timestamp.from(holding.since()))
            .param("takenOn", timestamp(holding.takenOnAt()))
            .param("due", timestamp(holding.dueAt()))
            .update());
  }

  /** Takes the last turn of a task away; empty when there is none. */
  Optional<Holding> end(String taskId) {
    return jdbc.sql("DELETE FROM coordination.kpi_holding WHERE task_id = :task RETURNING *")
        .param("task", taskId)
        .query(HoldingRepository::holding)
        .optional();
  }

  long openTasks(String department) {
    return jdbc.sql("SELECT count(*) FROM coordination.kpi_holding WHERE department = :department")
        .param("department", department)
        .query(Long.class)
        .single();
  }

  private static Holding holding(ResultSet row, int index) throws SQLException {
    return new Holding(
        row.getString("task_id"),
        row.getInt("turn"),
        row.getString("case_number"),
        row.getString("process"),
        row.getInt("process_version"),
        row.getString("step"),
        row.getString("department"),
        row.getTimestamp("since").toInstant(),
        instant(row.getTimestamp("taken_on_at")),
        instant(row.getTimestamp("due_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }
}
