package org.opscoord.casework.handling;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HandlingRepository {

  private final JdbcClient jdbc;

  HandlingRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was asked for under a key before. */
  record Known(String kind, String taskId) {}

  /**
   * Notes a request. False when that person's key is known; waits while another transaction is
   * about to use it.
   */
  boolean insert(
      HandlingKind kind, HeldTask held, PersonId by, HandlingRequest request, Instant at) {
    var task = held.task();
    return jdbc.sql(
                """
                INSERT INTO coordination.task_handling
                  (person, request_key, kind, task_id, case_number, process, step, other_person,
                   target, reason, at)
                VALUES
                  (:person, :key, :kind, :task, :number, :process, :step, :other, :target, :reason,
                   :at)
                ON CONFLICT (person, request_key) DO NOTHING
                """)
            .param("person", by.value())
            .param("key", request.key())
            .param("kind", kind.id())
            .param("task", task.taskId())
            .param("number", task.caseNumber().value())
            .param("process", task.process())
            .param("step", task.step())
            .param("other", value(request.person()))
            .param("target", request.target())
            .param("reason", request.reason())
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  Optional<Known> find(PersonId by, UUID key) {
    return jdbc.sql(
            """
            SELECT kind, task_id FROM coordination.task_handling
             WHERE person = :person AND request_key = :key
            """)
        .param("person", by.value())
        .param("key", key)
        .query((row, index) -> new Known(row.getString("kind"), row.getString("task_id")))
        .optional();
  }

  private static @Nullable String value(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }
}
