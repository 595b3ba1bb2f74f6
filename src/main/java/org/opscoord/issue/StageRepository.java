package org.opscoord.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.TransactionMemory;
import org.opscoord.engine.Updates;
import org.opscoord.issue.Policy.By;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Levels that were called. */
@Repository
class StageRepository {

  private final JdbcClient jdbc;
  private final TransactionMemory memory;

  StageRepository(JdbcClient jdbc, TransactionMemory memory) {
    this.jdbc = jdbc;
    this.memory = memory;
  }

  private sealed interface Remembered {}

  private record OfId(long id) implements Remembered {}

  private record OfIssue(CaseNumber number) implements Remembered {}

  /** What a level is called with. */
  record Call(
      CaseNumber number,
      Policy policy,
      List<PersonId> people,
      Instant at,
      Instant acknowledgeBy,
      Instant solveBy) {}

  Stage insert(Call call) {
    return change(
            """
            INSERT INTO coordination.issue_stage
              (number, level, people, round_the_clock, opened_at, acknowledge_by, solve_by,
               repeat_every, repeat_times, channel)
            VALUES (:number, :level, :people, :round, :at, :acknowledgeBy, :solveBy,
                    :repeatEvery, :repeatTimes, :channel)
            RETURNING *
            """)
        .param("number", call.number().value())
        .param("level", call.policy().level())
        .param("people", call.people().stream().map(PersonId::value).toArray(String[]::new))
        .param("round", call.policy().roundTheClock())
        .param("at", Timestamp.from(call.at()))
        .param("acknowledgeBy", Timestamp.from(call.acknowledgeBy()))
        .param("solveBy", Timestamp.from(call.solveBy()))
        .param("repeatEvery", call.policy().repeatEvery().toString())
        .param("repeatTimes", call.policy().repeatTimes())
        .param("channel", call.policy().by().word())
        .query((row, index) -> stage(row))
        .single();
  }

  Optional<Stage> find(long id) {
    return memory.recall(
        new OfId(id),
        () ->
            jdbc.sql("SELECT * FROM coordination.issue_stage WHERE id = :id")
                .param("id", id)
                .query((row, index) -> stage(row))
                .optional());
  }

  Optional<Stage> newest(CaseNumber number) {
    var all = of(number);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** Every level ever called, oldest first. */
  List<Stage> of(CaseNumber number) {
    return memory.recall(new OfIssue(number), () -> read(number));
  }

  private List<Stage> read(CaseNumber number) {
    var all =
        jdbc.sql("SELECT * FROM coordination.issue_stage WHERE number = :number ORDER BY id")
            .param("number", number.value())
            .query((row, index) -> stage(row))
            .list();
    all.forEach(stage -> memory.remember(new OfId(stage.id()), Optional.of(stage)));
    return all;
  }

  private StatementSpec change(String sql) {
    memory.forgetAll(Remembered.class);
    return jdbc.sql(sql);
  }

  void acknowledge(long id, PersonId by, Instant at) {
    Updates.one(
        change(
                """
                UPDATE coordination.issue_stage
                   SET acknowledged_at = :at, acknowledged_by = :by
                 WHERE id = :id AND acknowledged_at IS NULL
                """)
            .param("at", Timestamp.from(at))
            .param("by", by.value())
            .param("id", id)
            .update());
  }

  void climbed(long id, Instant at) {
    Updates.one(
        change(
                """
                UPDATE coordination.issue_stage SET climbed_at = :at
                 WHERE id = :id AND climbed_at IS NULL AND closed_at IS NULL
                """)
            .param("at", Timestamp.from(at))
            .param("id", id)
            .update());
  }

  void calledAgain(long id) {
    Updates.one(
        change("UPDATE coordination.issue_stage SET calls = calls + 1 WHERE id = :id")
            .param("id", id)
            .update());
  }

  void postpone(long id, Instant acknowledgeBy, Instant solveBy) {
    Updates.one(
        change(
                """
                UPDATE coordination.issue_stage
                   SET acknowledge_by = :acknowledgeBy, solve_by = :solveBy
                 WHERE id = :id
                """)
            .param("acknowledgeBy", Timestamp.from(acknowledgeBy))
            .param("solveBy", Timestamp.from(solveBy))
            .param("id", id)
            .update());
  }

  /** The work of every level of the issue ends; levels that ended before stay as they are. */
  void close(CaseNumber number, Instant at) {
    change(
            """
            UPDATE coordination.issue_stage SET closed_at = :at
             WHERE number = :number AND closed_at IS NULL
            """)
        .param("at", Timestamp.from(at))
        .param("number", number.value())
        .update();
  }

  private static Stage stage(ResultSet row) throws SQLException {
    var by = row.getString("acknowledged_by");
    return new Stage(
        row.getLong("id"),
        new CaseNumber(row.getString("number")),
        row.getInt("level"),
        Arrays.stream((String[]) row.getArray("people").getArray()).map(PersonId::new).toList(),
        row.getBoolean("round_the_clock"),
        By.of(row.getString("channel")),
        row.getTimestamp("opened_at").toInstant(),
        row.getTimestamp("acknowledge_by").toInstant(),
        row.getTimestamp("solve_by").toInstant(),
        row.getString("repeat_every"),
        row.getInt("repeat_times"),
        row.getInt("calls"),
        instant(row, "acknowledged_at"),
        by == null ? null : new PersonId(by),
        instant(row, "climbed_at"),
        instant(row, "closed_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
