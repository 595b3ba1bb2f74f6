package org.opscoord.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * One timer after ten minutes, or {@code bench.idle} seconds, in which nothing was due. Who idles
 * needs no processor, so the other parts of a run work meanwhile.
 */
@Execution(ExecutionMode.CONCURRENT)
class LatenessBench {

  private static final Duration IDLE = Duration.ofSeconds(Integer.getInteger("bench.idle", 600));

  @Test
  void aTimerAfterTenIdleMinutes() throws Exception {
    var server = new Server();
    Warm.started(server, Warm.STOCK, Warm.OURS);
    Callable<Double> stock = () -> lateness(server, Warm.STOCK);
    Callable<Double> ours = () -> lateness(server, Warm.OURS);
    var late = Together.all(List.of(stock, ours));
    Report.write(
        "lateness",
        String.format(
            Locale.ROOT,
            """
              ## A timer after idling

              Each idles for %d s; then one timer is due right after somebody has looked for what is \
              due, which is the latest that a timer can be done.

              | | stock | ours | ours ÷ stock |
              |---|---|---|---|
              | lateness, s | %.1f | %.1f | **%.2f** |
              """,
            IDLE.toSeconds(),
            late.get(0),
            late.get(1),
            late.get(1) / late.get(0)));
  }

  private static double lateness(Server server, String engine) throws Exception {
    var timers = new DueTimers(server.in(Warm.idle(engine)));
    // One of both stays, for others to copy.
    timers.copied(1);
    return timers.longestLateness(IDLE);
  }
}
