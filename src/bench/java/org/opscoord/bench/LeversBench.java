package org.opscoord.bench;

import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The product without each of its levers: what every one of them pays. */
class LeversBench {

  private static final int TIMES = 2;
  private static final String ORIGINAL = "original";

  /** What a case costs in one arm. */
  private record Figures(Cost cost, double cpu) {}

  @Test
  void eachLeverLeftOut() throws Exception {
    try (var server = new Server()) {
      var text =
          new StringBuilder(
              """
              ## Levers, each left out

              A decision of one department, one approval, one client; ours with one thing as it \
              was ÷ ours. Processor is that of engine and database together, the lowest of %d \
              measurements; it is no claim where it is close to 1.

              | instead | calls | WAL | processor |
              |---|---|---|---|
              """
                  .formatted(TIMES));
      // Starts are not measured here; an archive of classes makes them short.
      var url = server.database(ORIGINAL);
      new ArmProcess("ours", url).close();
      var shared = new SharedClasses("ours", url);
      var all = measure(server, shared, Without.NOTHING);
      for (var without : Without.values()) {
        if (without != Without.NOTHING) {
          var figures = measure(server, shared, without);
          text.append(
              String.format(
                  Locale.ROOT,
                  "| %s | %.2f | %.2f | %.2f |%n",
                  without.title(),
                  figures.cost().calls() / all.cost().calls(),
                  figures.cost().walKilobytes() / all.cost().walKilobytes(),
                  figures.cpu() / all.cpu()));
        }
      }
      Report.write("levers", text.toString());
    }
  }

  private static Figures measure(Server server, SharedClasses shared, Without without)
      throws Exception {
    var database = without.name().toLowerCase(Locale.ROOT);
    try (var arm =
        shared.start(
            "ours", server.copy(ORIGINAL, database), "-Dbench.without=" + without.name())) {
      var cost = Cost.of(server, arm, database, Work.APPROVAL);
      var cpu = new ArrayList<Double>();
      for (var time = 0; time < TIMES; time++) {
        var serverMillis = server.cpuMillis();
        var run = arm.play(Work.APPROVAL, 1, Comparison.SECONDS);
        cpu.add((run.cpuMillis() + server.cpuMillis() - serverMillis) / run.cases());
      }
      return new Figures(cost, cpu.stream().mapToDouble(Double::doubleValue).min().orElseThrow());
    }
  }
}
