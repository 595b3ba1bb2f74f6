package org.opscoord.kpi;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.WriteBehind;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases that wait for their first answer. */
@Repository
class UnansweredRepository {

  private final JdbcClient jdbc;
  private final WriteBehind later;

  UnansweredRepository(JdbcClient jdbc, WriteBehind later) {
    this.jdbc = jdbc;
    this.later = later;
  }

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

  void delete(CaseNumber number) {
    later.write(
        "DELETE FROM coordination.kpi_unanswered WHERE case_number = :number",
        new MapSqlParameterSource("number", number.value()));
  }
}
