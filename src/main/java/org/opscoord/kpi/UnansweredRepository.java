package org.opscoord.kpi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.ReadWithTask;
import org.opscoord.engine.TransactionMemory;
import org.opscoord.engine.WriteBehind;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases that wait for their first answer. */
@Repository
class UnansweredRepository implements ReadWithTask {

  private final JdbcClient jdbc;
  private final WriteBehind later;
  private final TransactionMemory memory;

  UnansweredRepository(JdbcClient jdbc, WriteBehind later, TransactionMemory memory) {
    this.jdbc = jdbc;
    this.later = later;
    this.memory = memory;
  }

  /** Whether a case may still wait: once it does not, it never does again. */
  private record MayWait(CaseNumber number) {}

  void insert(CaseNumber number, PersonId requester, Instant openedAt) {
    later.write(
        """
        INSERT INTO coordination.kpi_unanswered (case_number, requester, opened_at)
        VALUES (:number, :requester, :openedAt) ON CONFLICT (case_number) DO NOTHING
        """,
        new MapSqlParameterSource("number", number.value())
            .addValue("requester", requester.value())
            .addValue("openedAt", Timestamp.from(openedAt)));
  }

  /** When the case was opened, if this person is the first who answers its requester. */
  Optional<Instant> answered(CaseNumber number, PersonId by) {
    if (!memory.recall(new MayWait(number), () -> true)) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            DELETE FROM coordination.kpi_unanswered
             WHERE case_number = :number AND requester <> :by RETURNING opened_at
            """)
        .param("number", number.value())
        .param("by", by.value())
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  @Override
  public String sql() {
    return """
        SELECT number, EXISTS (SELECT FROM coordination.kpi_unanswered
                                WHERE case_number = number) AS waits
          FROM (SELECT %s AS number) AS of_task
        """
        .formatted(CASE_OF_TASK);
  }

  @Override
  public void remember(ResultSet rows) throws SQLException {
    if (rows.next() && !rows.getBoolean("waits")) {
      Optional.ofNullable(rows.getString("number"))
          .filter(CaseNumber::isValid)
          .map(CaseNumber::new)
          .ifPresent(number -> memory.remember(new MayWait(number), false));
    }
  }

  void delete(CaseNumber number) {
    later.write(
        "DELETE FROM coordination.kpi_unanswered WHERE case_number = :number",
        new MapSqlParameterSource("number", number.value()));
  }
}
