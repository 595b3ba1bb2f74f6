package org.opscoord.casework;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.opscoord.engine.TransactionMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CasePauseRepository {

  private final JdbcClient jdbc;
  private final TransactionMemory memory;

  CasePauseRepository(JdbcClient jdbc, TransactionMemory memory) {
    this.jdbc = jdbc;
    this.memory = memory;
  }

  /** Remembered by whoever reads the file too. */
  record Paused(CaseNumber number) {}

  /** Begins a pause. False when the case stands still already. */
  boolean begin(CaseNumber number, String reason, Instant at) {
    memory.forget(new Paused(number));
    return jdbc.sql(
                """
                INSERT INTO coordination.case_pause (number, reason, paused_at)
                VALUES (:number, :reason, :at)
                ON CONFLICT (number) WHERE resumed_at IS NULL DO NOTHING
                """)
            .param("number", number.value())
            .param("reason", reason)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  /** Ends the pause of a case. False when it does not stand still. */
  boolean end(CaseNumber number, Instant at) {
    memory.forget(new Paused(number));
    return jdbc.sql(
                """
                UPDATE coordination.case_pause SET resumed_at = greatest(paused_at, :at)
                 WHERE number = :number AND resumed_at IS NULL
                """)
            .param("number", number.value())
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  /** The pauses of a case, oldest first. */
  List<CasePause> of(CaseNumber number) {
    return memory.recall(new Paused(number), () -> read(number));
  }

  private List<CasePause> read(CaseNumber number) {
    return jdbc.sql(
            """
            SELECT paused_at, resumed_at FROM coordination.case_pause
             WHERE number = :number ORDER BY paused_at
            """)
        .param("number", number.value())
        .query(
            (row, index) -> {
              var resumed = row.getTimestamp("resumed_at");
              return new CasePause(
                  row.getTimestamp("paused_at").toInstant(),
                  resumed == null ? null : resumed.toInstant());
            })
        .list();
  }
}
