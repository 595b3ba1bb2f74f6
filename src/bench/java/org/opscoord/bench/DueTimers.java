package org.opscoord.bench;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Timers of {@link Timers} in a database, which come when they are let. */
final class DueTimers {

  private static final Duration LONGEST = Duration.ofMinutes(6);
  private static final long LOOK_MILLIS = 250;
  private static final long LOOK_CLOSELY_MILLIS = 100;

  private final JdbcClient jdbc;

  DueTimers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** As if so many more had been started as the only one. */
  void copied(int copies) {
    new Copies(jdbc).ofOnlyInstance(Timers.PROCESS, copies);
  }

  /** Lets so many come at once; seconds until all of them are done. */
  double drain(int due) throws InterruptedException {
    var left = waiting() - due;
    letCome(due);
    var begin = System.nanoTime();
    awaitLeft(left, LOOK_MILLIS);
    return (System.nanoTime() - begin) / 1e9;
  }

  /**
   * After so long in which nothing was due, seconds until a timer is done that is due right after
   * somebody has looked for such.
   */
  double longestLateness(Duration idle) throws InterruptedException {
    var left = waiting() - 1;
    Thread.sleep(idle.toMillis());
    awaitLook();
    letCome(1);
    var begin = System.nanoTime();
    awaitLeft(left, LOOK_CLOSELY_MILLIS);
    return (System.nanoTime() - begin) / 1e9;
  }

  /** A session tells how often it has read a table when it has not told so for a second. */
  private void awaitLook() throws InterruptedException {
    var before = looks();
    var begin = System.nanoTime();
    while (looks() == before) {
      pause(begin, LOOK_CLOSELY_MILLIS, "Nobody looks for what is due");
    }
  }

  private long looks() {
    return jdbc.sql(
            """
            SELECT seq_scan + idx_scan FROM pg_stat_user_tables WHERE relname = 'act_ru_job'
            """)
        .query(Long.class)
        .single();
  }

  private void letCome(int due) {
    jdbc.sql(
            """
            UPDATE act_ru_job SET duedate_ = now() AT TIME ZONE 'UTC'
             WHERE id_ IN (SELECT id_ FROM act_ru_job WHERE process_def_key_ = :process LIMIT :due)
            """)
        .param("process", Timers.PROCESS)
        .param("due", due)
        .update();
  }

  private void awaitLeft(long left, long lookMillis) throws InterruptedException {
    var begin = System.nanoTime();
    while (waiting() > left) {
      pause(begin, lookMillis, "Timers are still there");
    }
  }

  private static void pause(long begin, long millis, String problem) throws InterruptedException {
    if (System.nanoTime() - begin > LONGEST.toNanos()) {
      throw new IllegalStateException(problem);
    }
    Thread.sleep(millis);
  }

  private long waiting() {
    return jdbc.sql("SELECT count(*) FROM act_ru_job WHERE process_def_key_ = :process")
        .param("process", Timers.PROCESS)
        .query(Long.class)
        .single();
  }
}
