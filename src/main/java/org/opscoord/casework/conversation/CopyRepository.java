package org.opscoord.casework.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CopyRepository {

  private final JdbcClient jdbc;

  CopyRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Copies a case to people who have no copy yet; gives those who had none. */
  List<PersonId> insert(CaseNumber number, Collection<PersonId> people, PersonId by, Instant at) {
    return jdbc.sql(
            """
            INSERT INTO coordination.case_copy (case_number, person, copied_by, at)
            SELECT :number, person, :by, :at FROM unnest(:people) AS person
            ON CONFLICT (case_number, person) DO NOTHING
            RETURNING person
            """)
        .param("number", number.value())
        .param("people", people.stream().map(PersonId::value).toArray(String[]::new))
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .query((row, index) -> new PersonId(row.getString("person")))
        .list();
  }

  /** Marks somebody's copy as read; nothing happens when it is, or when there is none. */
  void markRead(CaseNumber number, PersonId person, Instant at) {
    jdbc.sql(
            """
            UPDATE coordination.case_copy SET read_at = :at
             WHERE case_number = :number AND person = :person AND read_at IS NULL
            """)
        .param("number", number.value())
        .param("person", person.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  /** The copies of a case, in the order in which they were made. */
  List<CaseCopy> of(CaseNumber number) {
    return jdbc.sql(
            """
            SELECT * FROM coordination.case_copy WHERE case_number = :number ORDER BY position
            """)
        .param("number", number.value())
        .query(CopyRepository::copy)
        .list();
  }

  /** Somebody's copies before a position, newest first. */
  List<CaseCopy> to(PersonId person, boolean unreadOnly, long before, int limit) {
    return jdbc.sql(
            """
            SELECT * FROM coordination.case_copy WHERE person = :person AND position < :before %s
             ORDER BY position DESC LIMIT :limit
            """
                .formatted(unreadOnly ? "AND read_at IS NULL" : ""))
        .param("person", person.value())
        .param("before", before)
        .param("limit", limit)
        .query(CopyRepository::copy)
        .list();
  }

  private static CaseCopy copy(ResultSet row, int index) throws SQLException {
    var read = row.getTimestamp("read_at");
    return new CaseCopy(
        row.getLong("position"),
        new CaseNumber(row.getString("case_number")),
        new PersonId(row.getString("person")),
        new PersonId(row.getString("copied_by")),
        row.getTimestamp("at").toInstant(),
        read == null ? null : read.toInstant());
  }
}
