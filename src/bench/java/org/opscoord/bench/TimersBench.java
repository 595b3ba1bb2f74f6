package org.opscoord.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Timers of the product's job executor beside those of the starter's: ten thousand that are due at
 * once, or {@code bench.due}.
 */
class TimersBench {

  private static final int DUE = Integer.getInteger("bench.due", 10_000);

  /** Done first, or what is compiled meanwhile would count. */
  private static final int WARMING = 500;

  @Test
  void timersBesideTheStarters() throws Exception {
    var server = new Server();
    Warm.up(server, Warm.STOCK, Warm.OURS);
    var stock = drain(server, Warm.STOCK);
    var ours = drain(server, Warm.OURS);
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

  private static double drain(Server server, String engine) throws Exception {
    var timers = new DueTimers(server.in(Warm.idle(engine)));
    timers.copied(WARMING + DUE);
    Progress.say("Timers copied: " + engine);
    Warm.idling(engine).wake();
    timers.drain(WARMING);
    Progress.say("Timers flow: " + engine);
    server.forgetStatements();
    var seconds = timers.drain(DUE);
    Files.write(
        Path.of("target", "bench-time-timers-%s.txt".formatted(engine)),
        server.dearestStatements(Warm.idle(engine)));
    return seconds;
  }
}
