package org.opscoord.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NotificationRepository {

  private static final TypeReference<List<NoticeArgument>> ARGUMENTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  NotificationRepository(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Some of those who were told of an event, at most so many. */
  List<PersonId> told(long notification, int limit) {
    return jdbc.sql(
            """
            SELECT other.person FROM coordination.notification one
              JOIN coordination.notification other ON other.event_key = one.event_key
             WHERE one.id = :id ORDER BY other.id LIMIT :limit
            """)
        .param("id", notification)
        .param("limit", limit)
        .query((row, index) -> new PersonId(row.getString("person")))
        .list();
  }

  /** Messages in somebody's inbox before a position, newest first. */
  List<Message> page(PersonId person, boolean unreadOnly, long before, int limit) {
    return jdbc.sql(
            """
            SELECT * FROM coordination.notification
             WHERE person = :person AND in_inbox AND id < :before
            """
                + (unreadOnly ? " AND read_at IS NULL" : "")
                + " ORDER BY id DESC LIMIT :limit")
        .param("person", person.value())
        .param("before", before)
        .param("limit", limit)
        .query((row, index) -> message(row))
        .list();
  }

  /** How many messages each of them has not read; whoever has none is missing. */
  Map<PersonId, Long> unread(Collection<PersonId> people) {
    var unread = new HashMap<PersonId, Long>();
    jdbc.sql(
            """
            SELECT person, count(*) AS messages FROM coordination.notification
             WHERE person = ANY (:people) AND in_inbox AND read_at IS NULL
             GROUP BY person
            """)
        .param("people", people.stream().map(PersonId::value).toArray(String[]::new))
        .query(
            row -> {
              unread.put(new PersonId(row.getString("person")), row.getLong("messages"));
            });
    return unread;
  }

  /**
   * Marks one message as read; the first time counts. False when the person has no such message.
   */
  boolean read(PersonId person, long id, Instant now) {
    return jdbc.sql(
                """
                UPDATE coordination.notification SET read_at = coalesce(read_at, :now)
                 WHERE id = :id AND person = :person AND in_inbox
                """)
            .param("now", Timestamp.from(now))
            .param("id", id)
            .param("person", person.value())
            .update()
        == 1;
  }

  /** Marks everything as read that is not; says how many. */
  int readAll(PersonId person, Instant now) {
    return jdbc.sql(
            """
            UPDATE coordination.notification SET read_at = :now
             WHERE person = :person AND in_inbox AND read_at IS NULL
            """)
        .param("now", Timestamp.from(now))
        .param("person", person.value())
        .update();
  }

  /** The message in a row of the table. */
  Message message(ResultSet row) throws SQLException {
    var number = row.getString("case_number");
    var readAt = row.getTimestamp("read_at");
    return new Message(
        row.getLong("id"),
        new PersonId(row.getString("person")),
        NoticeKind.valueOf(row.getString("kind")),
        number == null ? null : new CaseNumber(number),
        row.getString("task_id"),
        read(row.getString("arguments")),
        row.getTimestamp("created_at").toInstant(),
        readAt == null ? null : readAt.toInstant());
  }

  private List<NoticeArgument> read(String arguments) {
    try {
      return json.readValue(arguments, ARGUMENTS);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("Unreadable arguments of a notification", broken);
    }
  }
}
