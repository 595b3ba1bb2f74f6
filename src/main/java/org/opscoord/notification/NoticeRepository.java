package org.opscoord.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.WriteBehind;
import org.opscoord.notification.channel.Channel;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes a message for each person who was not yet told of an event. Where people may choose, their
 * choice for its kind counts, else the channels that the notice goes through.
 */
@Repository
class NoticeRepository {

  private static final String INSERT =
      """
      INSERT INTO coordination.notification AS n
        (person, kind, case_number, task_id, event_key, arguments, in_inbox, created_at)
      SELECT p.person, :kind, :number, :task, :eventKey, :arguments::jsonb,
             :inbox = ANY (coalesce(chosen.channels, :usual::text[])), :now
        FROM unnest(:people::text[]) AS p (person)
        LEFT JOIN coordination.notification_preference chosen
          ON chosen.person = p.person AND chosen.kind = :kind AND :mayChoose
       ORDER BY p.person
      ON CONFLICT (person, event_key) DO NOTHING
      """;

  private final JdbcClient jdbc;
  private final WriteBehind later;
  private final ObjectMapper json;

  NoticeRepository(JdbcClient jdbc, WriteBehind later, ObjectMapper json) {
    this.jdbc = jdbc;
    this.later = later;
    this.json = json;
  }

  /**
   * A new message.
   *
   * @param wants the channels in which its reader wants it
   */
  record Added(long id, Set<Channel> wants) {}

  /**
   * Writes them now.
   *
   * @param people everybody to be told
   * @return the new messages
   */
  Map<PersonId, Added> insert(
      Notice notice, List<NoticeArgument> arguments, List<PersonId> people, Instant now) {
    var added = new HashMap<PersonId, Added>();
    jdbc.sql(
            INSERT
                + """
                RETURNING n.person, n.id,
                          coalesce((SELECT c.channels FROM coordination.notification_preference c
                                     WHERE c.person = n.person AND c.kind = n.kind AND :mayChoose),
                                   :usual::text[]) AS channels
                """)
        .paramSource(parameters(notice, arguments, people, now))
        .query(
            row -> {
              added.put(
                  new PersonId(row.getString("person")),
                  new Added(row.getLong("id"), PreferenceRepository.channels(row)));
            });
    return added;
  }

  /** Writes them with what else the step leaves behind, where nothing leaves the house. */
  void insertLater(
      Notice notice, List<NoticeArgument> arguments, List<PersonId> people, Instant now) {
    later.write(INSERT, parameters(notice, arguments, people, now));
  }

  private MapSqlParameterSource parameters(
      Notice notice, List<NoticeArgument> arguments, List<PersonId> people, Instant now) {
    var through = notice.through().channels();
    var number = notice.caseNumber();
    return new MapSqlParameterSource("kind", notice.kind().name())
        .addValue("number", number == null ? null : number.value(), Types.VARCHAR)
        .addValue("task", notice.taskId(), Types.VARCHAR)
        .addValue("eventKey", notice.eventKey())
        .addValue("arguments", written(arguments))
        .addValue("people", people.stream().map(PersonId::value).toArray(String[]::new))
        .addValue("mayChoose", through == null)
        .addValue(
            "usual",
            (through == null ? notice.kind().defaults() : through)
                .stream().map(Channel::name).toArray(String[]::new))
        .addValue("inbox", Channel.INBOX.name())
        .addValue("now", Timestamp.from(now));
  }

  private String written(List<NoticeArgument> arguments) {
    try {
      return json.writeValueAsString(arguments);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
