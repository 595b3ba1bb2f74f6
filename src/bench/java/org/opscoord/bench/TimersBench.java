package org.opscoord.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Timers of the product's job executor beside those of the starter's: ten thousand that are due at
 * once ({@code bench.due} instead), and one after {@code bench.idle} seconds in which nothing was
 * due.
 */
class TimersBench {

  private static final int DUE = Integer.getInteger("bench.due", 10_000);
  private static final Duration IDLE = Duration.ofSeconds(Integer.getInteger("bench.idle", 70));

  /** Comes after idling. */
  private static final int KEPT = 1;

  /** Done first, or what is compiled meanwhile would count. */
  private static final int WARMING = 1_500;

  @Test
  void timersBesideTheStarters() throws Exception {
    var waiting = Executors.newCachedThreadPool();
    try (var server = new Server();
        var stock = new ArmProcess("stock-jobs", server.database("stock", "stock"));
        var ours = new ArmProcess("ours-jobs", server.database("ours", "ours"))) {
      Map<String, ArmProcess> arms = new LinkedHashMap<>();
      arms.put("stock", stock);
      arms.put("ours", ours);
      Map<String, Double> drained = new LinkedHashMap<>();
      Map<String, Future<Double>> late = new LinkedHashMap<>();
      for (var arm : arms.entrySet()) {
        arm.getValue().startTimer();
        var timers = new DueTimers(server.in(arm.getKey()));
        timers.copied(WARMING + DUE + KEPT - 1);
        timers.drain(WARMING);
        drained.put(arm.getKey(), timers.drain(DUE));
        // Who idles needs no processor; so the other may work meanwhile.
        late.put(arm.getKey(), waiting.submit(() -> timers.longestLateness(IDLE)));
      }
      Report.write(
          "timers",
          about()
              + row("%,d due at once, s until all are done".formatted(DUE), drained)
              + row(
                  "lateness after idling, s",
                  Map.of("stock", late.get("stock").get(), "ours", late.get("ours").get())));
    } finally {
      waiting.shutdownNow();
    }
  }

  private static String about() {
    return String.format(
        Locale.ROOT,
        """
        ## Timers

        The starter's job executor as it comes, ours as it is set up; the same process, which \
        waits for nothing but its timer. For lateness each idles for %d s; then one timer is due \
        right after somebody has looked for what is due, which is the latest that a timer can be \
        done.

        | | stock | ours | ours ÷ stock |
        |---|---|---|---|
        """,
        IDLE.toSeconds());
  }

  private static String row(String what, Map<String, Double> seconds) {
    var stock = seconds.get("stock");
    var ours = seconds.get("ours");
    return String.format(
        Locale.ROOT, "| %s | %.1f | %.1f | **%.2f** |%n", what, stock, ours, ours / stock);
  }
}
