package org.opscoord.approval;

import static org.opscoord.approval.RoundRepository.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.DepartmentId;
import org.opscoord.engine.TransactionMemory;
import org.opscoord.engine.Updates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BodyRepository {

  private final JdbcClient jdbc;
  private final TransactionMemory memory;

  BodyRepository(JdbcClient jdbc, TransactionMemory memory) {
    this.jdbc = jdbc;
    this.memory = memory;
  }

  /** What is remembered of bodies. */
  sealed interface Remembered {}

  private record OfId(BodyId id) implements Remembered {}

  private record OfRounds(List<Long> rounds) implements Remembered {}

  /** Plans a body; it opens with its stage. */
  void insert(Round round, RoutedBody routed) {
    memory.forgetAll(Remembered.class);
    var rule = routed.rule();
    Updates.one(
        jdbc.sql(
                """
                INSERT INTO coordination.approval_body
                  (round_id, stage, body, method, threshold, veto, answer_within, on_timeout)
                VALUES (:round, :stage, :body, :method, :threshold, :veto, :within, :onTimeout)
                """)
            .param("round", round.id())
            .param("stage", routed.stage())
            .param("body", routed.body())
            .param("method", rule.method().name())
            .param("threshold", rule.threshold())
            .param("veto", rule.veto())
            .param("within", routed.answerWithin().toString())
            .param("onTimeout", routed.onTimeout().name())
            .update());
  }

  /** All bodies of the rounds, planned ones too, in the order of their stages. */
  List<Body> ofRounds(Collection<Round> rounds) {
    if (rounds.isEmpty()) {
      return List.of();
    }
    var ids = rounds.stream().map(Round::id).toList();
    return memory.recall(
        new OfRounds(ids),
        () -> {
          // Not ANY of an array: not knowing how many those are, the server would plan each time.
          var bodies =
              jdbc.sql(
                      """
                      SELECT * FROM coordination.approval_body WHERE round_id IN (:rounds)
                       ORDER BY round_id, stage, id
                      """)
                  .param("rounds", ids)
                  .query(BodyRepository::body)
                  .list();
          bodies.forEach(body -> memory.remember(new OfId(body.id()), body));
          return bodies;
        });
  }

  List<Body> ofRound(Round round) {
    return ofRounds(List.of(round));
  }

  Body require(BodyId id) {
    return memory.recall(
        new OfId(id),
        () ->
            jdbc.sql("SELECT * FROM coordination.approval_body WHERE id = :id")
                .param("id", id.value())
                .query(BodyRepository::body)
                .single());
  }

  void open(Body body, @Nullable DepartmentId department, @Nullable String note, Instant at) {
    memory.forgetAll(Remembered.class);
    Updates.one(
        jdbc.sql(
                """
                UPDATE coordination.approval_body
                   SET opened_at = :at, department = :department, note = :note
                 WHERE id = :id AND opened_at IS NULL
                """)
            .param("at", Timestamp.from(at))
            .param("department", department == null ? null : department.value())
            .param("note", note)
            .param("id", body.id().value())
            .update());
  }

  /** Writes the decision, once. */
  void decide(Body body, Outcome outcome, Instant at) {
    memory.forgetAll(Remembered.class);
    Updates.one(
        jdbc.sql(
                """
                UPDATE coordination.approval_body SET outcome = :outcome, decided_at = :at
                 WHERE id = :id AND outcome IS NULL
                """)
            .param("outcome", outcome.name())
            .param("at", Timestamp.from(at))
            .param("id", body.id().value())
            .update());
  }

  private static Body body(ResultSet row, int index) throws SQLException {
    var department = row.getString("department");
    var outcome = row.getString("outcome");
    return new Body(
        new BodyId(row.getLong("id")),
        row.getLong("round_id"),
        new RoutedBody(
            row.getInt("stage"),
            row.getString("body"),
            new VotingRule(
                VotingMethod.valueOf(row.getString("method")),
                row.getBigDecimal("threshold"),
                row.getBoolean("veto")),
            Duration.parse(row.getString("answer_within")),
            TimeoutAction.valueOf(row.getString("on_timeout"))),
        department == null ? null : new DepartmentId(department),
        row.getString("note"),
        instant(row, "opened_at"),
        outcome == null ? null : Outcome.valueOf(outcome),
        instant(row, "decided_at"));
  }
}
