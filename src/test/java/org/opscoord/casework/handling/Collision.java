package org.opscoord.casework.handling;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two people at once: the first has done all but the commit when the second is sent into it, and
 * only when the database says that the second waits for a row is the first let go.
 */
@TestComponent
public class Collision {

  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;

  Collision(TransactionTemplate transaction, JdbcClient jdbc) {
    this.transaction = transaction;
    this.jdbc = jdbc;
  }

  /** How the second ended; the first ended well. */
  public Future<?> of(Runnable first, Runnable second) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      var done = new CountDownLatch(1);
      var release = new CountDownLatch(1);
      var one =
          threads.submit(
              () ->
                  transaction.executeWithoutResult(
                      status -> {
                        first.run();
                        done.countDown();
                        await(release);
                      }));
      while (!done.await(50, TimeUnit.MILLISECONDS)) {
        if (one.isDone()) {
          one.get();
        }
      }
      var two = threads.submit(second);
      untilItWaitsForARow(two);
      release.countDown();
      one.get(20, TimeUnit.SECONDS);
      return two;
    } finally {
      threads.shutdown();
      threads.awaitTermination(20, TimeUnit.SECONDS);
    }
  }

  private void untilItWaitsForARow(Future<?> second) throws InterruptedException {
    for (var attempt = 0; attempt < 200 && !second.isDone(); attempt++) {
      if (waiting() > 0) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("The second did not wait for the first");
  }

  private long waiting() {
    return jdbc.sql(
            """
            SELECT count(*) FROM pg_stat_activity
             WHERE datname = current_database() AND wait_event_type = 'Lock'
            """)
        .query(Long.class)
        .single();
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new AssertionError("Nobody let the first go on");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
