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

/** Who holds which seat. */
@Repository
class HolderRepository {

  private final JdbcClient jdbc;
  private final TransactionMemory memory;

  HolderRepository(JdbcClient jdbc, TransactionMemory memory) {
    this.jdbc = jdbc;
    this.memory = memory;
  }

  void insert(SeatId seat, List<PersonId> holders) {
    Updates.exactly(
        holders.size(),
        jdbc.sql(
                """
                INSERT INTO coordination.approval_holder (seat_id, person)
                SELECT :seat, unnest(:people)
                """)
            .param("seat", seat.value())
            .param("people", holders.stream().map(PersonId::value).toArray(String[]::new))
            .update());
  }

  void handOver(SeatId seat, List<PersonId> holders, Instant answerBy) {
    memory.forgetAll(SeatRepository.Remembered.class);
    Updates.one(
        jdbc.sql("UPDATE coordination.approval_seat SET answer_by = :answerBy WHERE id = :seat")
            .param("answerBy", Timestamp.from(answerBy))
            .param("seat", seat.value())
            .update());
    jdbc.sql("DELETE FROM coordination.approval_holder WHERE seat_id = :seat")
        .param("seat", seat.value())
        .update();
    insert(seat, holders);
  }

  /**
   * Another holds a seat in the place of one of its holders.
   *
   * @param person for whom; null when for themselves
   */
  void replace(SeatId seat, PersonId before, PersonId holder, @Nullable PersonId person) {
    memory.forgetAll(SeatRepository.Remembered.class);
    Updates.one(
        jdbc.sql(
                """
                UPDATE coordination.approval_holder SET person = :holder, stands_for = :person
                 WHERE seat_id = :seat AND person = :before
                """)
            .param("holder", holder.value())
            .param("person", person == null ? null : person.value())
            .param("seat", seat.value())
            .param("before", before.value())
            .update());
  }
}
