package org.opscoord.casework.acting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Updates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ActingRepository {

  private static final String ACTING =
      """
      SELECT task_id, case_number, step_name, person, substitute FROM coordination.acting_for
      """;

  private final JdbcClient jdbc;

  ActingRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How doing a task for somebody ended. */
  enum End {
    DONE,
    BACK,
    OTHERWISE
  }

  void insert(Acting acting, Instant since) {
    Updates.one(
        jdbc.sql(
                """
                INSERT INTO coordination.acting_for
                  (task_id, case_number, step_name, person, substitute, since)
                VALUES (:task, :number, :stepName, :person, :substitute, :since)
                """)
            .param("task", acting.taskId())
            .param("number", acting.caseNumber().value())
            .param("stepName", acting.stepName())
            .param("person", acting.person().value())
            .param("substitute", acting.substitute().value())
            .param("since", Timestamp.from(since))
            .update());
  }

  /** For whom somebody does a task, if for anybody. */
  Optional<PersonId> personFor(String taskId, PersonId substitute) {
    return jdbc.sql(
            """
            SELECT person FROM coordination.acting_for
             WHERE task_id = :task AND until IS NULL AND substitute = :substitute
             ORDER BY id LIMIT 1
            """)
        .param("task", taskId)
        .param("substitute", substitute.value())
        .query((row, index) -> new PersonId(row.getString("person")))
        .optional();
  }

  /** Everything that is being done for somebody, oldest first. */
  List<Acting> openFor(PersonId person) {
    return jdbc.sql(ACTING + " WHERE person = :person AND until IS NULL ORDER BY id")
        .param("person", person.value())
        .query(ActingRepository::acting)
        .list();
  }

  /** What is being done of some tasks for somebody. */
  List<Acting> openOf(Collection<String> taskIds) {
    return jdbc.sql(ACTING + " WHERE task_id = ANY (:tasks) AND until IS NULL ORDER BY id")
        .param("tasks", taskIds.toArray(String[]::new))
        .query(ActingRepository::acting)
        .list();
  }

  /** What ended in some way since a moment, oldest first. */
  List<Acting> ended(PersonId person, End as, Instant since) {
    return jdbc.sql(
            ACTING
                + """
                   WHERE person = :person AND ended_as = :as AND since >= :since AND until >= :since
                   ORDER BY until, id
                  """)
        .param("person", person.value())
        .param("as", as.name())
        .param("since", Timestamp.from(since))
        .query(ActingRepository::acting)
        .list();
  }

  /** Ends what is being done of a task for somebody. */
  void end(String taskId, PersonId person, End as, Instant at) {
    jdbc.sql(
            """
            UPDATE coordination.acting_for SET until = :at, ended_as = :as
             WHERE task_id = :task AND person = :person AND until IS NULL
            """)
        .param("at", Timestamp.from(at))
        .param("as", as.name())
        .param("task", taskId)
        .param("person", person.value())
        .update();
  }

  /** Ends all that is being done of a task. */
  void endAll(String taskId, Instant at) {
    jdbc.sql(
            """
            UPDATE coordination.acting_for SET until = :at, ended_as = 'OTHERWISE'
             WHERE task_id = :task AND until IS NULL
            """)
        .param("at", Timestamp.from(at))
        .param("task", taskId)
        .update();
  }

  private static Acting acting(ResultSet row, int index) throws SQLException {
    return new Acting(
        row.getString("task_id"),
        new CaseNumber(row.getString("case_number")),
        row.getString("step_name"),
        new PersonId(row.getString("person")),
        new PersonId(row.getString("substitute")));
  }
}
