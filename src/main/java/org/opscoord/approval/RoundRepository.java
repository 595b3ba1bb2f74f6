package org.opscoord.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.engine.TransactionMemory;
import org.opscoord.engine.Updates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RoundRepository {

  private final JdbcClient jdbc;
  private final TransactionMemory memory;

  RoundRepository(JdbcClient jdbc, TransactionMemory memory) {
    this.jdbc = jdbc;
    this.memory = memory;
  }

  /** What is remembered of rounds. */
  private sealed interface Remembered {}

  private record OfCase(CaseNumber number) implements Remembered {}

  /** A round that this transaction has locked: nobody else can write it or what belongs to it. */
  private record Locked(CaseNumber number, int round) {}

  /** Of which round a body is that this transaction has locked. */
  private record LockedFor(BodyId body) {}

  /** Inserts the next round of the case; a second one at the same time is refused by its key. */
  Round insert(CaseNumber number, String subjectType, Instant openedAt) {
    memory.forgetAll(Remembered.class);
    return jdbc.sql(
            """
            INSERT INTO coordination.approval_round (number, round, subject_type, opened_at)
            SELECT :number, coalesce(max(round), 0) + 1, :subject, :at
              FROM coordination.approval_round WHERE number = :number
            RETURNING *
            """)
        .param("number", number.value())
        .param("subject", subjectType)
        .param("at", Timestamp.from(openedAt))
        .query(RoundRepository::round)
        .single();
  }

  /** Ends what is still open without an outcome; how many rounds that were. */
  int abandon(CaseNumber number, Instant at) {
    memory.forgetAll(Remembered.class);
    return jdbc.sql(
            """
            UPDATE coordination.approval_round SET ended_at = :at, provisional = false
             WHERE number = :number AND ended_at IS NULL
            """)
        .param("number", number.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  List<Round> ofCase(CaseNumber number) {
    return memory.recall(
        new OfCase(number),
        () ->
            jdbc.sql(
                    "SELECT * FROM coordination.approval_round WHERE number = :number ORDER BY round")
                .param("number", number.value())
                .query(RoundRepository::round)
                .list());
  }

  /** The round in which a body decides about a case. */
  Round of(CaseNumber number, Body body) {
    return ofCase(number).stream()
        .filter(round -> round.id() == body.roundId())
        .findFirst()
        .orElseThrow();
  }

  /** The round; whoever else wants it waits until this transaction ends. */
  Round lock(CaseNumber number, int round) {
    if (memory.recall(new Locked(number, round), () -> false)) {
      return current(number, round);
    }
    memory.forgetAll();
    return locked(
        jdbc.sql(
                """
                SELECT * FROM coordination.approval_round
                 WHERE number = :number AND round = :round FOR UPDATE
                """)
            .param("number", number.value())
            .param("round", round)
            .query(RoundRepository::round)
            .single());
  }

  /** The round of a body; whoever else wants it waits until this transaction ends. */
  Round lockOf(BodyId body) {
    var locked = memory.recall(new LockedFor(body), () -> lockedOf(body));
    return current(locked.number(), locked.round());
  }

  private Locked lockedOf(BodyId body) {
    memory.forgetAll();
    var round =
        locked(
            jdbc.sql(
                    """
                    SELECT r.* FROM coordination.approval_round r
                      JOIN coordination.approval_body b ON b.round_id = r.id
                     WHERE b.id = :body FOR UPDATE OF r
                    """)
                .param("body", body.value())
                .query(RoundRepository::round)
                .single());
    return new Locked(round.caseNumber(), round.number());
  }

  private Round locked(Round round) {
    memory.remember(new Locked(round.caseNumber(), round.number()), true);
    return round;
  }

  private Round current(CaseNumber number, int round) {
    return ofCase(number).stream().filter(it -> it.number() == round).findFirst().orElseThrow();
  }

  void markProvisional(Round round) {
    memory.forgetAll(Remembered.class);
    Updates.one(
        jdbc.sql("UPDATE coordination.approval_round SET provisional = true WHERE id = :id")
            .param("id", round.id())
            .update());
  }

  /** Writes the outcome, once. */
  void end(Round round, Conclusion conclusion, Instant at) {
    memory.forgetAll(Remembered.class);
    Updates.one(
        jdbc.sql(
                """
                UPDATE coordination.approval_round
                   SET outcome = :outcome, return_to = :returnTo, reason = :reason,
                       ended_at = :at, provisional = false
                 WHERE id = :id AND ended_at IS NULL
                """)
            .param("outcome", conclusion.outcome().name())
            .param("returnTo", conclusion.returnTo())
            .param("reason", conclusion.reason())
            .param("at", Timestamp.from(at))
            .param("id", round.id())
            .update());
  }

  private static Round round(ResultSet row, int index) throws SQLException {
    var outcome = row.getString("outcome");
    return new Round(
        row.getLong("id"),
        new CaseNumber(row.getString("number")),
        row.getInt("round"),
        row.getString("subject_type"),
        row.getBoolean("provisional"),
        outcome == null ? null : Outcome.valueOf(outcome),
        row.getString("return_to"),
        row.getString("reason"),
        row.getTimestamp("opened_at").toInstant(),
        instant(row, "ended_at"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var timestamp = row.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }
}
