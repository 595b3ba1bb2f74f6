package org.opscoord.approval;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.TransactionMemory;
import org.opscoord.engine.Updates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Seats that are added to bodies and removed again. */
@Repository
class SignerRepository {

  private final JdbcClient jdbc;
  private final TransactionMemory memory;

  SignerRepository(JdbcClient jdbc, TransactionMemory memory) {
    this.jdbc = jdbc;
    this.memory = memory;
  }

  /**
   * Adds a personal seat.
   *
   * @param answerBy null when its wave is not open yet
   */
  SeatId insert(
      BodyId body, int wave, PersonId holder, PersonId addedBy, @Nullable Instant answerBy) {
    memory.forgetAll(SeatRepository.Remembered.class);
    return new SeatId(
        jdbc.sql(
                """
                WITH seat AS (
                  INSERT INTO coordination.approval_seat
                    (body_id, position, wave, answer_by, added_by)
                  SELECT :body, max(position) + 1, :wave, :answerBy, :addedBy
                    FROM coordination.approval_seat WHERE body_id = :body
                  RETURNING id)
                INSERT INTO coordination.approval_holder (seat_id, person)
                SELECT id, :holder FROM seat RETURNING seat_id
                """)
            .param("body", body.value())
            .param("wave", wave)
            .param("answerBy", answerBy == null ? null : Timestamp.from(answerBy))
            .param("addedBy", addedBy.value())
            .param("holder", holder.value())
            .query(Long.class)
            .single());
  }

  /** Makes room for a wave after another one. */
  void shiftWavesAfter(BodyId body, int wave) {
    memory.forgetAll(SeatRepository.Remembered.class);
    jdbc.sql(
            """
            UPDATE coordination.approval_seat SET wave = wave + 1
             WHERE body_id = :body AND wave > :wave
            """)
        .param("body", body.value())
        .param("wave", wave)
        .update();
  }

  /** Puts a seat into a wave that is not open yet. */
  void putOff(SeatId seat, int wave) {
    memory.forgetAll(SeatRepository.Remembered.class);
    Updates.one(
        jdbc.sql(
                """
                UPDATE coordination.approval_seat SET wave = :wave, answer_by = NULL
                 WHERE id = :seat
                """)
            .param("wave", wave)
            .param("seat", seat.value())
            .update());
  }

  /** A body of one seat, where any vote decided, needs all of its votes from now on. */
  void requireAll(BodyId body) {
    memory.forgetAll(BodyRepository.Remembered.class);
    jdbc.sql(
            "UPDATE coordination.approval_body SET method = 'ALL' WHERE id = :body AND method = 'ANY'")
        .param("body", body.value())
        .update();
  }

  void remove(SeatId seat, Instant at) {
    memory.forgetAll(SeatRepository.Remembered.class);
    Updates.one(
        jdbc.sql(
                """
                UPDATE coordination.approval_seat SET removed_at = :at
                 WHERE id = :seat AND removed_at IS NULL
                """)
            .param("at", Timestamp.from(at))
            .param("seat", seat.value())
            .update());
  }

  /** The seats of a body that somebody added and that have not voted, with who added them. */
  List<Added> added(BodyId body) {
    return jdbc.sql(
            """
            SELECT s.id, s.added_by, h.person
              FROM coordination.approval_seat s
              JOIN coordination.approval_holder h ON h.seat_id = s.id
             WHERE s.body_id = :body AND s.added_by IS NOT NULL AND s.removed_at IS NULL
               AND NOT EXISTS (SELECT 1 FROM coordination.vote v WHERE v.seat_id = s.id)
             ORDER BY s.position
            """)
        .param("body", body.value())
        .query(
            (row, index) ->
                new Added(
                    new SeatId(row.getLong("id")),
                    new PersonId(row.getString("added_by")),
                    new PersonId(row.getString("person"))))
        .list();
  }

  /** A seat that somebody added. */
  record Added(SeatId seat, PersonId by, PersonId holder) {}
}
