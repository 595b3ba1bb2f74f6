package org.opscoord.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.opscoord.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who wants digests, and what waits for them. */
@Repository
class DigestRepository {

  private final JdbcClient jdbc;
  private final NotificationRepository notifications;

  DigestRepository(JdbcClient jdbc, NotificationRepository notifications) {
    this.jdbc = jdbc;
    this.notifications = notifications;
  }

  void choose(PersonId person, Instant since) {
    jdbc.sql(
            """
            INSERT INTO coordination.digest_choice (person, since) VALUES (:person, :since)
            ON CONFLICT (person) DO NOTHING
            """)
        .param("person", person.value())
        .param("since", Timestamp.from(since))
        .update();
  }

  /** False when they had not chosen it. */
  boolean leave(PersonId person) {
    return jdbc.sql("DELETE FROM coordination.digest_choice WHERE person = :person")
            .param("person", person.value())
            .update()
        == 1;
  }

  /** Those of the people who want digests. */
  Set<PersonId> choosers(Collection<PersonId> people) {
    return jdbc.sql("SELECT person FROM coordination.digest_choice WHERE person = ANY (:people)")
        .param("people", people.stream().map(PersonId::value).toArray(String[]::new))
        .query((row, index) -> new PersonId(row.getString("person")))
        .set();
  }

  void add(long message, PersonId person) {
    jdbc.sql(
            """
            INSERT INTO coordination.digest_entry (notification_id, person)
            VALUES (:message, :person)
            """)
        .param("message", message)
        .param("person", person.value())
        .update();
  }

  /** Everybody for whom something waits. */
  List<PersonId> awaiting() {
    return jdbc.sql(
            """
            SELECT DISTINCT person FROM coordination.digest_entry
             WHERE digest_id IS NULL ORDER BY person
            """)
        .query((row, index) -> new PersonId(row.getString("person")))
        .list();
  }

  /** What somebody has read meanwhile waits no more; how much still does. */
  long dropRead(PersonId person) {
    jdbc.sql(
            """
            DELETE FROM coordination.digest_entry e USING coordination.notification n
             WHERE e.person = :person AND e.digest_id IS NULL
               AND n.id = e.notification_id AND n.read_at IS NOT NULL
            """)
        .param("person", person.value())
        .update();
    return jdbc.sql(
            """
            SELECT count(*) FROM coordination.digest_entry
             WHERE person = :person AND digest_id IS NULL
            """)
        .param("person", person.value())
        .query(Long.class)
        .single();
  }

  /** Puts all that waits into a digest. */
  void claim(PersonId person, long digest) {
    jdbc.sql(
            """
            UPDATE coordination.digest_entry SET digest_id = :digest
             WHERE person = :person AND digest_id IS NULL
            """)
        .param("person", person.value())
        .param("digest", digest)
        .update();
  }

  /** What a digest tells, by case, in the order in which it was told. */
  List<Message> entries(long digest) {
    return jdbc.sql(
            """
            SELECT n.* FROM coordination.digest_entry e
              JOIN coordination.notification n ON n.id = e.notification_id
             WHERE e.digest_id = :digest ORDER BY n.case_number NULLS LAST, n.id
            """)
        .param("digest", digest)
        .query((row, index) -> notifications.message(row))
        .list();
  }
}
