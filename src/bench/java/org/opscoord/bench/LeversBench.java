package org.opscoord.bench;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The product without each of its levers: what every one of them pays. */
class LeversBench {

  private static final int TURNS = 3;
  private static final int SETTLING = 4;
  private static final double SETTLING_SECONDS = 1;
  private static final String WHOLE = "whole";

  @Test
  void eachLeverLeftOut() throws Exception {
    var server = new Server();
    Warm.up(server, Warm.OURS);
    try (var whole = Warm.start(Warm.OURS, server.database(WHOLE, Warm.OURS))) {
      server.tidiesUp(false);
      settle(whole);
      var cost = Cost.of(server, whole, WHOLE, Work.APPROVAL, 1);
      var rows = new StringBuilder();
      for (var without : Without.values()) {
        rows.append(row(server, whole, cost, without));
      }
      server.tidiesUp(true);
      Report.write("levers", about() + rows);
    }
  }

  private static String row(Server server, ArmProcess whole, Cost cost, Without without)
      throws Exception {
    Progress.say("Instead: " + without.title());
    var database = database(without);
    try (var lacking = start(server, without)) {
      settle(lacking);
      var ofLacking = Cost.of(server, lacking, database, Work.APPROVAL, 1);
      return String.format(
          Locale.ROOT,
          "| %s | %.2f | %.2f | %.2f |%n",
          without.title(),
          ofLacking.calls() / cost.calls(),
          ofLacking.walKilobytes() / cost.walKilobytes(),
          processor(server, lacking, whole));
    }
  }

  private static String database(Without without) {
    return without.name().toLowerCase(Locale.ROOT);
  }

  /** Meanwhile the database of the whole is tidied up, which has been played on more. */
  private static ArmProcess start(Server server, Without without) throws Exception {
    var address = server.database(database(without), Warm.OURS);
    Callable<ArmProcess> start = () -> Warm.start(Warm.OURS, address, without.name());
    Callable<@Nullable ArmProcess> tidyUp =
        () -> {
          server.tidyUp(WHOLE);
          if (without.ordinal() > 0) {
            server.drop(database(Without.values()[without.ordinal() - 1]));
          }
          return null;
        };
    return Objects.requireNonNull(Together.all(List.of(start, tidyUp)).get(0));
  }

  private static void settle(ArmProcess arm) throws Exception {
    arm.play(Work.APPROVAL, SETTLING, SETTLING_SECONDS);
    arm.rest();
  }

  private static String about() {
    return """
    ## Levers, each left out

    A decision of one department, one approval, one client; ours with one thing as it was ÷ ours. \
    What lacks one thing is started beside the whole product in its warm Java machine, on a database of \
    its own, and takes turns with it. Processor is that of the thread that plays and of the database; \
    how far it can be believed shows the row that lacks nothing.

    | instead | calls | WAL | processor |
    |---|---|---|---|
    """;
  }

  /** Of one by another, who take turns. */
  private static double processor(Server server, ArmProcess one, ArmProcess other)
      throws Exception {
    var ofOne = 0.0;
    var ofOther = 0.0;
    for (var turn = 0; turn < TURNS; turn++) {
      ofOther += processorOfACase(server, other);
      ofOne += processorOfACase(server, one);
    }
    one.rest();
    other.rest();
    return ofOne / ofOther;
  }

  private static double processorOfACase(Server server, ArmProcess arm) throws Exception {
    var before = server.cpuMillis();
    var run = arm.play(Work.APPROVAL, 1, Turns.SECONDS);
    return (run.playersMillis() + server.cpuMillis() - before) / run.cases();
  }
}
