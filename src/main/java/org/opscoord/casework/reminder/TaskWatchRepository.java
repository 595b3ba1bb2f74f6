package org.opscoord.casework.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseEvents.TaskOfCase;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.DepartmentId;
import org.opscoord.engine.TransactionMemory;
import org.opscoord.engine.TransactionMemory.Lasting;
import org.opscoord.engine.Updates;
import org.opscoord.engine.WriteBehind;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TaskWatchRepository {

  private static final String INSERT =
      """
      INSERT INTO coordination.task_watch
        (task_id, case_number, process, step, name, part, department, created_at, due_at,
         percents, overdue_repeats, round_the_clock, reminded, overdue_since,
         overdue_count, head_told, next_at, stood_still)
      VALUES (:task, :case, :process, :step, :name, :part, :department, :created, :due,
              :percents, :repeats, :roundTheClock, :reminded, :overdueSince,
              :overdueCount, :headTold, :next, :stoodStill)
      ON CONFLICT (task_id)
      """;

  private final JdbcClient jdbc;
  private final WriteBehind later;
  private final TransactionMemory memory;

  TaskWatchRepository(JdbcClient jdbc, WriteBehind later, TransactionMemory memory) {
    this.jdbc = jdbc;
    this.later = later;
    this.memory = memory;
  }

  private record Begun(String taskId) implements Lasting {}

  /** The task, held against the sweeper until this transaction ends. */
  Optional<TaskWatch> lock(String taskId) {
    return jdbc.sql("SELECT * FROM coordination.task_watch WHERE task_id = :task FOR UPDATE")
        .param("task", taskId)
        .query((row, index) -> watch(row))
        .optional();
  }

  /** Tasks of these cases whose deadline has passed, longest overdue first. */
  List<TaskOfCase> overdue(Collection<CaseNumber> numbers, Instant now) {
    return jdbc.sql(
            """
            SELECT * FROM coordination.task_watch
             WHERE case_number = ANY (:numbers) AND due_at <= :now ORDER BY due_at, task_id
            """)
        .param("numbers", numbers.stream().map(CaseNumber::value).toArray(String[]::new))
        .param("now", Timestamp.from(now))
        .query((row, index) -> watch(row).task())
        .list();
  }

  /**
   * Begins to watch a task that the running transaction has made.
   *
   * @return false when it has begun already
   */
  boolean begin(TaskWatch watch) {
    var begun = new Begun(watch.task().taskId());
    if (memory.recall(begun, () -> false)) {
      return false;
    }
    memory.remember(begun, true);
    later.write(INSERT + "DO NOTHING", values(watch));
    return true;
  }

  void save(TaskWatch watch) {
    Updates.one(
        jdbc.sql(
                INSERT
                    + """
                    DO UPDATE SET
                      name = excluded.name, department = excluded.department,
                      due_at = excluded.due_at, percents = excluded.percents,
                      overdue_repeats = excluded.overdue_repeats,
                      round_the_clock = excluded.round_the_clock, reminded = excluded.reminded,
                      overdue_since = excluded.overdue_since,
                      overdue_count = excluded.overdue_count,
                      head_told = excluded.head_told, next_at = excluded.next_at,
                      stood_still = excluded.stood_still
                    """)
            .paramSource(values(watch))
            .update());
  }

  private static MapSqlParameterSource values(TaskWatch watch) {
    var task = watch.task();
    var department = task.department();
    return new MapSqlParameterSource("task", task.taskId())
        .addValue("case", task.caseNumber().value())
        .addValue("process", task.process())
        .addValue("step", task.step())
        .addValue("name", task.name())
        .addValue("part", task.part(), Types.VARCHAR)
        .addValue("department", department == null ? null : department.value(), Types.VARCHAR)
        .addValue("created", Timestamp.from(task.createdAt()))
        .addValue("due", Timestamp.from(watch.dueAt()))
        .addValue("percents", watch.rule().percents().toArray(Integer[]::new))
        .addValue("repeats", watch.rule().overdueRepeats())
        .addValue("roundTheClock", watch.rule().roundTheClock())
        .addValue("reminded", watch.reminded())
        .addValue("overdueSince", timestamp(watch.overdueSince()), Types.TIMESTAMP)
        .addValue("overdueCount", watch.overdueCount())
        .addValue("headTold", watch.headTold())
        .addValue("next", timestamp(watch.nextAt()), Types.TIMESTAMP)
        .addValue("stoodStill", watch.stoodStill().toSeconds());
  }

  /** Puts off what is to be told of a task. */
  void postpone(String taskId, Instant until) {
    later.write(
        "UPDATE coordination.task_watch SET next_at = :until WHERE task_id = :task",
        new MapSqlParameterSource("task", taskId).addValue("until", Timestamp.from(until)));
  }

  /** Forgets a task; does nothing when it is unknown. */
  void delete(String taskId) {
    later.write(
        "DELETE FROM coordination.task_watch WHERE task_id = :task",
        new MapSqlParameterSource("task", taskId));
  }

  static TaskWatch watch(ResultSet row) throws SQLException {
    var department = row.getString("department");
    var due = row.getTimestamp("due_at").toInstant();
    return new TaskWatch(
        new TaskOfCase(
            row.getString("task_id"),
            new CaseNumber(row.getString("case_number")),
            row.getString("process"),
            0,
            row.getString("step"),
            row.getString("name"),
            row.getString("part"),
            department == null ? null : new DepartmentId(department),
            row.getTimestamp("created_at").toInstant(),
            due),
        due,
        Duration.ofSeconds(row.getLong("stood_still")),
        new ReminderRule(
            Arrays.asList((Integer[]) row.getArray("percents").getArray()),
            row.getInt("overdue_repeats"),
            row.getBoolean("round_the_clock")),
        row.getInt("reminded"),
        instant(row.getTimestamp("overdue_since")),
        row.getInt("overdue_count"),
        row.getBoolean("head_told"),
        instant(row.getTimestamp("next_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }
}
