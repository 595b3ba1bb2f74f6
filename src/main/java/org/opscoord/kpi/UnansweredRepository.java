package org.opscoord.kpi;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases that wait for their first answer. */
@Repository
class UnansweredRepository {

  private final JdbcClient jdbc;

  UnansweredRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(CaseNumber number, PersonId requester, Instant openedAt) {
    jdbc.sql(
            """
            INSERT INTO coordination.kpi_unanswered (case_number, requester, opened_at)
            VALUES (:number, :requester, :openedAt) ON CONFLICT (case_number) DO NOTHING
            """)
        .param("number", number.value())
        .param("requester", requester.value())
        .param("openedAt", Timestamp.from(openedAt))
        .update();
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
    jdbc.sql("DELETE FROM coordination.kpi_unanswered WHERE case_number = :number")
        .param("number", number.value())
        .update();
  }
}
