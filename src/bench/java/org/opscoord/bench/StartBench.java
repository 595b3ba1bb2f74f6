package org.opscoord.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.opscoord.bench.Arm.Ready;

/** Start-up on a database that is set up already, and memory after it. */
class StartBench {

  private static final int TIMES = 3;
  private static final double MEGABYTE = 1024 * 1024;

  @Test
  void startsBesideTheBareStarters() throws Exception {
    try (var server = new Server()) {
      var bare = server.database("bare");
      var ours = server.database("ours");
      start("stock-web", bare);
      start("ours", ours);
      List<Ready> bareStarts = new ArrayList<>();
      List<Ready> ourStarts = new ArrayList<>();
      for (var time = 0; time < TIMES; time++) {
        bareStarts.add(start("stock-web", bare));
        ourStarts.add(start("ours", ours));
      }
      var text =
          new StringBuilder(
              """
              ## Start

              The bare starter is Camunda's with its web applications and REST interface and the same \
              models. Database set up already, %d starts each, in turn; median. Memory is what is \
              used after a collection, heap and the rest of the machine.

              | | bare starter | ours | ours ÷ bare |
              |---|---|---|---|
              """
                  .formatted(TIMES));
      row(text, "until it can be used, s", bareStarts, ourStarts, it -> it.startMillis() / 1000);
      row(text, "memory, MB", bareStarts, ourStarts, it -> it.usedBytes() / MEGABYTE);
      Report.write("start", text.toString());
    }
  }

  private static Ready start(String engine, String url) throws Exception {
    try (var arm = new ArmProcess(engine, url)) {
      return arm.ready();
    }
  }

  private static void row(
      StringBuilder text,
      String what,
      List<Ready> bare,
      List<Ready> ours,
      ToDoubleFunction<Ready> value) {
    var one = new Ratios(bare.stream().map(value::applyAsDouble).toList()).median();
    var other = new Ratios(ours.stream().map(value::applyAsDouble).toList()).median();
    text.append(
        String.format(
            Locale.ROOT, "| %s | %.1f | %.1f | **%.2f** |%n", what, one, other, other / one));
  }
}
