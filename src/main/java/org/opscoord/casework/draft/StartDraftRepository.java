package org.opscoord.casework.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.opscoord.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StartDraftRepository {

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  StartDraftRepository(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Keeps a draft in the place of an earlier one. */
  void put(PersonId person, StartDraft draft) {
    jdbc.sql(
            """
            INSERT INTO coordination.start_draft (person, process, answers, saved_at)
            VALUES (:person, :process, :answers::jsonb, :at)
            ON CONFLICT (person, process)
              DO UPDATE SET answers = excluded.answers, saved_at = excluded.saved_at
            """)
        .param("person", person.value())
        .param("process", draft.process())
        .param("answers", draft.answers().toString())
        .param("at", Timestamp.from(draft.savedAt()))
        .update();
  }

  /** Somebody's drafts, newest first. */
  List<StartDraft> of(PersonId person) {
    return jdbc.sql(
            "SELECT * FROM coordination.start_draft WHERE person = :person ORDER BY saved_at DESC")
        .param("person", person.value())
        .query((row, index) -> draft(row))
        .list();
  }

  Optional<StartDraft> find(PersonId person, String process) {
    return jdbc.sql(
            """
            SELECT * FROM coordination.start_draft
             WHERE person = :person AND process = :process
            """)
        .param("person", person.value())
        .param("process", process)
        .query((row, index) -> draft(row))
        .optional();
  }

  /** Throws a draft away; does nothing when there is none. */
  void delete(PersonId person, String process) {
    jdbc.sql("DELETE FROM coordination.start_draft WHERE person = :person AND process = :process")
        .param("person", person.value())
        .param("process", process)
        .update();
  }

  private StartDraft draft(ResultSet row) throws SQLException {
    try {
      return new StartDraft(
          row.getString("process"),
          json.readValue(row.getString("answers"), ObjectNode.class),
          row.getTimestamp("saved_at").toInstant());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
