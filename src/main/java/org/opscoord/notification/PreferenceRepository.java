package org.opscoord.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.opscoord.directory.PersonId;
import org.opscoord.notification.channel.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PreferenceRepository {

  private final JdbcClient jdbc;

  PreferenceRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What somebody has chosen, by kind. */
  Map<NoticeKind, Set<Channel>> of(PersonId person) {
    var chosen = new EnumMap<NoticeKind, Set<Channel>>(NoticeKind.class);
    jdbc.sql(
            """
            SELECT kind, channels FROM coordination.notification_preference
             WHERE person = :person
            """)
        .param("person", person.value())
        .query(
            row -> {
              chosen.put(NoticeKind.valueOf(row.getString("kind")), channels(row));
            });
    return chosen;
  }

  /** Replaces all that somebody has chosen. */
  void replace(PersonId person, Map<NoticeKind, Set<Channel>> chosen) {
    jdbc.sql("DELETE FROM coordination.notification_preference WHERE person = :person")
        .param("person", person.value())
        .update();
    chosen.forEach((kind, channels) -> insert(person, kind, channels));
  }

  private void insert(PersonId person, NoticeKind kind, Set<Channel> channels) {
    jdbc.sql(
            """
            INSERT INTO coordination.notification_preference (person, kind, channels)
            VALUES (:person, :kind, :channels)
            ON CONFLICT (person, kind) DO UPDATE SET channels = excluded.channels
            """)
        .param("person", person.value())
        .param("kind", kind.name())
        .param("channels", channels.stream().map(Channel::name).toArray(String[]::new))
        .update();
  }

  static Set<Channel> channels(ResultSet row) throws SQLException {
    var channels = EnumSet.noneOf(Channel.class);
    Arrays.stream((String[]) row.getArray("channels").getArray())
        .map(Channel::valueOf)
        .forEach(channels::add);
    return channels;
  }
}
