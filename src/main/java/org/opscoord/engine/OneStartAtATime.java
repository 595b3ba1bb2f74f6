package org.opscoord.engine;

import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Lets the nodes of one database start one after another. The engine looks for its tables and then
 * creates them: two nodes that look at the same time both create, and one dies. The lock is taken
 * before the first table and given back when the node is ready.
 */
@Component
class OneStartAtATime
    implements FlywayMigrationStrategy, ApplicationListener<ApplicationReadyEvent>, DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(OneStartAtATime.class);
  private static final int PATIENCE_SECONDS = 600;

  private final StartLockRepository lock;

  OneStartAtATime(StartLockRepository lock) {
    this.lock = lock;
  }

  /**
   * Migrates in turn.
   *
   * @throws CannotStart when another node has been starting for ten minutes
   */
  @Override
  public void migrate(Flyway flyway) {
    for (var second = 0; !lock.take(); second++) {
      await(second);
    }
    flyway.migrate();
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent ready) {
    lock.release();
  }

  @Override
  public void destroy() {
    lock.release();
  }

  private static void await(int second) {
    if (second == 0) {
      log.info("Another node is starting on this database; waiting for it");
    } else if (second == PATIENCE_SECONDS) {
      throw stuck();
    }
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw stuck();
    }
  }

  private static CannotStart stuck() {
    return new CannotStart(
        "Another node has been starting on this database for ten minutes.",
        "Look at that node, stop it if it hangs, and start this one again.");
  }
}
