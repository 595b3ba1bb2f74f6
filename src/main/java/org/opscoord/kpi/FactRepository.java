package org.opscoord.kpi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.WriteBehind;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FactRepository {

  /** More would say the same, and take the longer to be put in order. */
  static final int LATEST = 1_000;

  private final JdbcClient jdbc;
  private final WriteBehind later;

  FactRepository(JdbcClient jdbc, WriteBehind later) {
    this.jdbc = jdbc;
    this.later = later;
  }

  /** Records a fact; one with the same key is there already and stays as it is. */
  void insert(Fact fact) {
    later.write(
        """
        INSERT INTO coordination.kpi_fact
          (fact_key, measure, case_number, process, process_version, step, department, started_at, ended_at,
           elapsed_seconds, waiting_seconds, working_seconds, due_at, on_time, value, outcome)
        VALUES (:key, :measure, :case, :process, :version, :step, :department, :start, :end,
                :elapsed, :waiting, :working, :due, :onTime, :value, :outcome)
        ON CONFLICT (fact_key) DO NOTHING
        """,
        new MapSqlParameterSource("key", fact.key())
            .addValue("measure", fact.measure())
            .addValue("case", fact.caseNumber())
            .addValue("process", fact.process(), Types.VARCHAR)
            .addValue("version", fact.version())
            .addValue("step", fact.step(), Types.VARCHAR)
            .addValue("department", fact.department())
            .addValue("start", Timestamp.from(fact.startedAt()))
            .addValue("end", Timestamp.from(fact.endedAt()))
            .addValue("elapsed", fact.elapsedSeconds())
            .addValue("waiting", fact.waitingSeconds())
            .addValue("working", fact.workingSeconds())
            .addValue("due", timestamp(fact.dueAt()))
            .addValue("onTime", fact.onTime(), Types.BOOLEAN)
            .addValue("value", fact.value(), Types.NUMERIC)
            .addValue("outcome", fact.outcome(), Types.VARCHAR));
  }

  /**
   * What a department did at its tasks since an instant.
   *
   * @param completed how many turns it ended
   * @param onTime how many of those with a deadline kept it
   * @param due how many had a deadline
   * @param medianSeconds median working time from receiving a task to its end, of the latest
   *     {@value #LATEST} turns
   */
  record Summary(long completed, long onTime, long due, @Nullable Double medianSeconds) {}

  Summary summary(String department, Instant since) {
    return jdbc.sql(
            """
            SELECT count(*) AS completed,
                   count(*) FILTER (WHERE on_time) AS on_time,
                   count(on_time) AS due,
                   (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY held)
                      FROM (SELECT waiting_seconds + working_seconds AS held
                              FROM coordination.kpi_fact
                             WHERE department = :department AND measure = 'task'
                               AND ended_at >= :since AND outcome = 'completed'
                             ORDER BY ended_at DESC LIMIT :latest) AS turns) AS median
              FROM coordination.kpi_fact
             WHERE department = :department AND measure = 'task' AND ended_at >= :since
               AND outcome = 'completed'
            """)
        .param("department", department)
        .param("since", Timestamp.from(since))
        .param("latest", LATEST)
        .query(
            (row, index) ->
                new Summary(
                    row.getLong("completed"),
                    row.getLong("on_time"),
                    row.getLong("due"),
                    row.getObject("median", Double.class)))
        .single();
  }

  static Fact fact(ResultSet row) throws SQLException {
    var due = row.getTimestamp("due_at");
    return new Fact(
        row.getString("fact_key"),
        row.getString("measure"),
        row.getString("case_number"),
        row.getString("process"),
        row.getInt("process_version"),
        row.getString("step"),
        row.getString("department"),
        row.getTimestamp("started_at").toInstant(),
        row.getTimestamp("ended_at").toInstant(),
        row.getLong("elapsed_seconds"),
        row.getLong("waiting_seconds"),
        row.getLong("working_seconds"),
        due == null ? null : due.toInstant(),
        row.getObject("on_time", Boolean.class),
        row.getBigDecimal("value"),
        row.getString("outcome"));
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }
}
