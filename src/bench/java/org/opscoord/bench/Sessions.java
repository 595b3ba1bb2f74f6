package org.opscoord.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An engine's sessions with its database. They report what they did when they end or when they are
 * told to, else only after ten seconds.
 */
final class Sessions {

  private final HikariDataSource pool;

  Sessions(ConfigurableApplicationContext context) throws SQLException {
    pool = context.getBean(DataSource.class).unwrap(HikariDataSource.class);
  }

  /** Tells each to report what it did so far. */
  void report() throws SQLException {
    List<Connection> all = new ArrayList<>();
    try {
      while (all.size() < pool.getHikariPoolMXBean().getTotalConnections()) {
        all.add(pool.getConnection());
      }
      for (var session : all) {
        try (var statement = session.createStatement()) {
          statement.execute("SELECT pg_stat_force_next_flush()");
        }
      }
    } finally {
      for (var session : all) {
        session.close();
      }
    }
  }

  /** Ends them. The pool makes no new ones before somebody asks, whose first words would count. */
  void end() {
    pool.setMinimumIdle(0);
    pool.getHikariPoolMXBean().softEvictConnections();
  }
}
