package org.opscoord.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Timers of the product's job executor beside those of the starter's: ten thousand that are due at
 * once, and one after {@code bench.idle} seconds in which nothing was due, {@code bench.samples}
 * times; {@code bench.due} instead of ten thousand.
 */
class TimersBench {

  private static final int DUE = Integer.getInteger("bench.due", 10_000);
  private static final int IDLE = Integer.getInteger("bench.idle", 80);
  private static final int SAMPLES = Integer.getInteger("bench.samples", 1);

  private static final int KEPT = SAMPLES;

  /** Done first, or what is compiled meanwhile would count. */
  private static final int WARMING = 3_000;

  private static final Duration LONGEST = Duration.ofMinutes(6);

  @Test
  void timersBesideTheStarters() throws Exception {
    try (var server = new Server();
        var stock = new ArmProcess("stock-jobs", server.database("stock"));
        var ours = new ArmProcess("ours-jobs", server.database("ours"))) {
      Map<String, JdbcClient> databases = new LinkedHashMap<>();
      databases.put("stock", server.in("stock"));
      databases.put("ours", server.in("ours"));
      for (var arm : List.of(stock, ours)) {
        arm.startTimer();
      }
      for (var jdbc : databases.values()) {
        new Copies(jdbc).ofOnlyInstance(Timers.PROCESS, WARMING + DUE + KEPT - 1);
      }
      for (var jdbc : databases.values()) {
        letCome(jdbc, WARMING);
      }
      for (var jdbc : databases.values()) {
        awaitLeft(jdbc, DUE + KEPT);
      }
      var stockDrained = drain(databases.get("stock"));
      var oursDrained = drain(databases.get("ours"));
      var late = lateness(databases);
      Report.write(
          "timers",
          String.format(
              Locale.ROOT,
              """
              ## Timers

              The starter's job executor as it comes, ours as it is set up; the same process, which \
              waits for nothing but its timer. For lateness both idle side by side for %d s, then \
              one timer is due, %d times; the longest counts.

              | | stock | ours | ours ÷ stock |
              |---|---|---|---|
              | %,d due at once, s until all are done | %.1f | %.1f | **%.2f** |
              | lateness after idling, s | %.1f | %.1f | **%.2f** |
              """,
              IDLE,
              SAMPLES,
              DUE,
              stockDrained,
              oursDrained,
              oursDrained / stockDrained,
              late.get("stock"),
              late.get("ours"),
              late.get("ours") / late.get("stock")));
    }
  }

  private static double drain(JdbcClient jdbc) throws Exception {
    letCome(jdbc, DUE);
    var begin = System.nanoTime();
    awaitLeft(jdbc, KEPT);
    return (System.nanoTime() - begin) / 1e9;
  }

  private static void letCome(JdbcClient jdbc, int due) {
    jdbc.sql(
            """
            UPDATE act_ru_job SET duedate_ = now() AT TIME ZONE 'UTC'
             WHERE id_ IN (SELECT id_ FROM act_ru_job WHERE process_def_key_ = :process LIMIT :due)
            """)
        .param("process", Timers.PROCESS)
        .param("due", due)
        .update();
  }

  private static void awaitLeft(JdbcClient jdbc, int left) throws InterruptedException {
    var begin = System.nanoTime();
    while (waiting(jdbc) > left) {
      if (System.nanoTime() - begin > LONGEST.toNanos()) {
        throw new IllegalStateException(waiting(jdbc) + " timers are still there");
      }
      Thread.sleep(250);
    }
  }

  private static Map<String, Double> lateness(Map<String, JdbcClient> databases)
      throws InterruptedException {
    Map<String, Double> longest = new LinkedHashMap<>();
    for (var sample = 0; sample < SAMPLES; sample++) {
      Thread.sleep(Duration.ofSeconds(IDLE).toMillis());
      List<String> running = new ArrayList<>(databases.keySet());
      for (var jdbc : databases.values()) {
        letCome(jdbc, 1);
      }
      var begin = System.nanoTime();
      var left = KEPT - sample - 1;
      while (!running.isEmpty() && System.nanoTime() - begin < LONGEST.toNanos()) {
        Thread.sleep(50);
        running.removeIf(
            name -> {
              if (waiting(databases.get(name)) > left) {
                return false;
              }
              longest.merge(name, (System.nanoTime() - begin) / 1e9, Math::max);
              return true;
            });
      }
    }
    return longest;
  }

  private static long waiting(JdbcClient jdbc) {
    return jdbc.sql("SELECT count(*) FROM act_ru_job WHERE process_def_key_ = :process")
        .param("process", Timers.PROCESS)
        .query(Long.class)
        .single();
  }
}
