package org.opscoord.bench;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Timers of the product's job executor beside those of the starter's: ten thousand that are due at
 * once, or {@code bench.due}.
 */
class TimersBench {

  private static final int DUE = Integer.getInteger("bench.due", 10_000);

  /** Done first, or what is compiled meanwhile would count. */
  private static final int WARMING = 1_500;

  @Test
  void timersBesideTheStarters() throws Exception {
    try (var server = new Server()) {
      var stock = drain(server, "stock");
      var ours = drain(server, "ours");
      Report.write(
          "timers",
          String.format(
              Locale.ROOT,
              """
              ## Timers

              The starter's job executor as it comes, ours as it is set up; the same process, which \
              waits for nothing but its timer.

              | | stock | ours | ours ÷ stock |
              |---|---|---|---|
              | %,d due at once, s until all are done | %.1f | %.1f | **%.2f** |
              """,
              DUE,
              stock,
              ours,
              ours / stock));
    }
  }

  private static double drain(Server server, String engine) throws Exception {
    try (var arm = new ArmProcess(engine + "-jobs", server.database(engine, engine))) {
      arm.startTimer();
      var timers = new DueTimers(server.in(engine));
      timers.copied(WARMING + DUE - 1);
      timers.drain(WARMING);
      return timers.drain(DUE);
    }
  }
}
