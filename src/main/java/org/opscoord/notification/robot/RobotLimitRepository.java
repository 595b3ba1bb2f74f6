package org.opscoord.notification.robot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.Updates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RobotLimitRepository {

  private final JdbcClient jdbc;

  RobotLimitRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How much a robot has said.
   *
   * @param spokenAt as far back as its limits look, oldest first
   * @param heldUntil before that it is to say nothing; null when it may
   */
  record Spoken(List<Instant> spokenAt, @Nullable Instant heldUntil) {}

  /** Reads and locks what a robot has said, until the end of the transaction. */
  Spoken lock(String robot) {
    jdbc.sql(
            """
            INSERT INTO coordination.robot_limit (robot) VALUES (:robot) ON CONFLICT DO NOTHING
            """)
        .param("robot", robot)
        .update();
    return jdbc.sql(
            """
            SELECT spoken_at, held_until FROM coordination.robot_limit
             WHERE robot = :robot FOR UPDATE
            """)
        .param("robot", robot)
        .query((row, index) -> spoken(row))
        .single();
  }

  void write(String robot, List<Instant> spokenAt) {
    Updates.one(
        jdbc.sql(
                """
                UPDATE coordination.robot_limit SET spoken_at = :spokenAt WHERE robot = :robot
                """)
            .param("spokenAt", spokenAt.stream().map(Timestamp::from).toArray(Timestamp[]::new))
            .param("robot", robot)
            .update());
  }

  void hold(String robot, Instant until) {
    Updates.one(
        jdbc.sql(
                """
                UPDATE coordination.robot_limit
                   SET held_until = greatest(held_until, :until) WHERE robot = :robot
                """)
            .param("until", Timestamp.from(until))
            .param("robot", robot)
            .update());
  }

  private static Spoken spoken(ResultSet row) throws SQLException {
    var until = row.getTimestamp("held_until");
    return new Spoken(
        Arrays.stream((Timestamp[]) row.getArray("spoken_at").getArray())
            .map(Timestamp::toInstant)
            .toList(),
        until == null ? null : until.toInstant());
  }
}
