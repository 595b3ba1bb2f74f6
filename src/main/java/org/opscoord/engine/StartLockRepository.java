package org.opscoord.engine;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;

/**
 * A lock in the database that one node has at a time, on a connection of its own; it ends with the
 * process.
 */
@Repository
class StartLockRepository {

  private static final Logger log = LoggerFactory.getLogger(StartLockRepository.class);

  /** Advisory locks count within one database. */
  private static final int LOCK = "operations-coordination".hashCode();

  private final DataSource database;
  private @Nullable Connection connection;

  StartLockRepository(DataSource database) {
    this.database = database;
  }

  /** Whether this node has the lock now. */
  synchronized boolean take() {
    try {
      var asking = connection == null ? database.getConnection() : connection;
      connection = asking;
      try (var lock = asking.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
        lock.setInt(1, LOCK);
        try (var answer = lock.executeQuery()) {
          return answer.next() && answer.getBoolean(1);
        }
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The database does not answer", failure);
    }
  }

  /** Gives the lock back; nothing happens without it. */
  synchronized void release() {
    if (connection == null) {
      return;
    }
    try (var closing = connection;
        var unlock = closing.prepareStatement("SELECT pg_advisory_unlock_all()")) {
      unlock.execute();
    } catch (SQLException gone) {
      log.debug("The lock has ended with its connection", gone);
    }
    connection = null;
  }
}
