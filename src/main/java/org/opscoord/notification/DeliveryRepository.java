package org.opscoord.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.opscoord.engine.Updates;
import org.opscoord.notification.channel.Channel;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DeliveryRepository {

  private static final int LONGEST_ERROR = 1_000;

  private final JdbcClient jdbc;
  private final RowMapper<Delivery> deliveries;

  DeliveryRepository(JdbcClient jdbc, NotificationRepository notifications) {
    this.jdbc = jdbc;
    this.deliveries =
        (row, index) ->
            new Delivery(
                row.getLong("delivery_id"),
                notifications.message(row),
                Channel.valueOf(row.getString("channel")),
                row.getString("robot"),
                Delivery.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getInt("restarts"),
                row.getString("last_error"),
                row.getString("message_id"));
  }

  /**
   * Creates a pending delivery for each message.
   *
   * @param host right side of the message ids
   * @return their ids
   */
  List<Long> insert(Collection<Long> notifications, Channel channel, String host) {
    return jdbc.sql(
            """
            INSERT INTO coordination.delivery (notification_id, channel, state, message_id)
            SELECT told.id, :channel, 'PENDING', '<' || gen_random_uuid() || '@' || :host || '>'
              FROM unnest(:notifications::bigint[]) AS told (id)
            RETURNING id
            """)
        .param("channel", channel.name())
        .param("host", host)
        .param("notifications", notifications.toArray(Long[]::new))
        .query(Long.class)
        .list();
  }

  /**
   * Creates a pending delivery for each robot that has none of this event.
   *
   * @param notification a message that says what happened
   * @return the ids of the new ones
   */
  List<Long> insert(long notification, String eventKey, Collection<String> robots, String host) {
    return jdbc.sql(
            """
            INSERT INTO coordination.delivery
              (notification_id, channel, robot, event_key, state, message_id)
            SELECT :notification, 'ROBOT', speaking.robot, :eventKey, 'PENDING',
                   '<' || gen_random_uuid() || '@' || :host || '>'
              FROM unnest(:robots::text[]) AS speaking (robot) ORDER BY speaking.robot
            ON CONFLICT (robot, event_key) DO NOTHING
            RETURNING id
            """)
        .param("notification", notification)
        .param("eventKey", eventKey)
        .param("host", host)
        .param("robots", robots.toArray(String[]::new))
        .query(Long.class)
        .list();
  }

  Optional<Delivery> find(long id) {
    return jdbc.sql(
            """
            SELECT n.*, d.id AS delivery_id, d.channel, d.robot, d.state, d.attempts,
                   d.restarts, d.last_error, d.message_id
              FROM coordination.delivery d JOIN coordination.notification n
                ON n.id = d.notification_id
             WHERE d.id = :id
            """)
        .param("id", id)
        .query(deliveries)
        .optional();
  }

  /** Dead deliveries before a position, newest first. */
  List<Delivery> dead(long before, int limit) {
    return jdbc.sql(
            """
            SELECT n.*, d.id AS delivery_id, d.channel, d.robot, d.state, d.attempts,
                   d.restarts, d.last_error, d.message_id
              FROM coordination.delivery d JOIN coordination.notification n
                ON n.id = d.notification_id
             WHERE d.state = 'DEAD' AND d.id < :before ORDER BY d.id DESC LIMIT :limit
            """)
        .param("before", before)
        .param("limit", limit)
        .query(deliveries)
        .list();
  }

  void sent(long id, Instant at) {
    Updates.one(
        jdbc.sql(
                """
                UPDATE coordination.delivery SET state = 'SENT', sent_at = :at, last_error = NULL
                 WHERE id = :id AND state = 'PENDING'
                """)
            .param("at", Timestamp.from(at))
            .param("id", id)
            .update());
  }

  void failed(long id, Delivery.State state, String error) {
    Updates.one(
        jdbc.sql(
                """
                UPDATE coordination.delivery
                   SET state = :state, attempts = attempts + 1, last_error = :error
                 WHERE id = :id AND state = 'PENDING'
                """)
            .param("state", state.name())
            .param("error", error.substring(0, Math.min(error.length(), LONGEST_ERROR)))
            .param("id", id)
            .update());
  }

  /** Makes a dead delivery pending again; empty when it is not dead, else how often it was. */
  Optional<Integer> revive(long id) {
    return jdbc.sql(
            """
            UPDATE coordination.delivery
               SET state = 'PENDING', attempts = 0, restarts = restarts + 1
             WHERE id = :id AND state = 'DEAD' RETURNING restarts
            """)
        .param("id", id)
        .query(Integer.class)
        .optional();
  }
}
