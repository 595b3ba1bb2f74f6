package org.opscoord.casework.conversation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConversationRepository {

  private final JdbcClient jdbc;

  ConversationRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was asked for under a key before. */
  record Known(ConversationKind kind, CaseNumber caseNumber) {}

  /**
   * Notes a request. False when that person's key is known; waits while another transaction is
   * about to use it.
   */
  boolean insert(ConversationKind kind, CaseNumber number, PersonId person, UUID key, Instant at) {
    return jdbc.sql(
                """
                INSERT INTO coordination.conversation (person, request_key, kind, case_number, at)
                VALUES (:person, :key, :kind, :number, :at)
                ON CONFLICT (person, request_key) DO NOTHING
                """)
            .param("person", person.value())
            .param("key", key)
            .param("kind", kind.name())
            .param("number", number.value())
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  Optional<Known> find(PersonId person, UUID key) {
    return jdbc.sql(
            """
            SELECT kind, case_number FROM coordination.conversation
             WHERE person = :person AND request_key = :key
            """)
        .param("person", person.value())
        .param("key", key)
        .query(
            (row, index) ->
                new Known(
                    ConversationKind.valueOf(row.getString("kind")),
                    new CaseNumber(row.getString("case_number"))))
        .optional();
  }

  /**
   * When somebody urged a case last. Whoever asks for the same person and case waits until this
   * transaction ends.
   */
  Optional<Instant> newestUrge(CaseNumber number, PersonId person) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))")
        .param("name", "urge:" + number + ":" + person)
        .query((row, index) -> true)
        .single();
    return jdbc.sql(
            """
            SELECT max(at) AS newest FROM coordination.conversation
             WHERE kind = 'URGE' AND case_number = :number AND person = :person
            """)
        .param("number", number.value())
        .param("person", person.value())
        .query((row, index) -> Optional.ofNullable(row.getTimestamp("newest")))
        .single()
        .map(Timestamp::toInstant);
  }
}
