package org.opscoord.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.opscoord.bench.Arm.Ready;

/**
 * Start-up on a database that is set up already, and memory after it: of the bare starter, of the
 * product, and of the product with class data sharing as the README sets it up.
 */
class StartBench {

  private static final int TIMES = 2;
  private static final double MEGABYTE = 1024 * 1024;
  private static final String BARE = "stock-web";
  private static final String OURS = "ours";

  @Test
  void startsBesideTheBareStarters() throws Exception {
    var server = new Server();
    var bare = server.database("bare", "stock");
    var ours = server.database("ours", OURS);
    List<Ready> bareStarts = new ArrayList<>();
    List<Ready> ourStarts = new ArrayList<>();
    List<Ready> sharingStarts = new ArrayList<>();
    for (var time = 0; time < TIMES; time++) {
      bareStarts.add(ready(ArmProcess.unshared(BARE, bare)));
      ourStarts.add(ready(ArmProcess.unshared(OURS, ours)));
      sharingStarts.add(ready(new ArmProcess(OURS, ours)));
    }
    var text =
        new StringBuilder(
            """
              ## Start

              The bare starter is Camunda's with its web applications and REST interface and the same \
              models. Database set up already, %d starts each, in turn; their mean. Ours as a jar \
              comes, and with an archive of its classes (class data sharing) as the README says. \
              Memory is what is used after a collection, heap and the rest of the machine; the \
              archive is mapped from its file beside it and shared by nodes on one machine.

              | | bare starter | ours | ours ÷ bare | ours, classes shared | ours ÷ bare |
              |---|---|---|---|---|---|
              """
                .formatted(TIMES));
    ToDoubleFunction<Ready> seconds = it -> it.startMillis() / 1000;
    ToDoubleFunction<Ready> megabytes = it -> it.usedBytes() / MEGABYTE;
    row(text, "until it can be used, s", seconds, bareStarts, ourStarts, sharingStarts);
    row(text, "memory, MB", megabytes, bareStarts, ourStarts, sharingStarts);
    Report.write("start", text.toString());
  }

  private static Ready ready(ArmProcess started) throws Exception {
    try (var arm = started) {
      return arm.ready();
    }
  }

  private static void row(
      StringBuilder text,
      String what,
      ToDoubleFunction<Ready> value,
      List<Ready> bareStarts,
      List<Ready> ourStarts,
      List<Ready> sharingStarts) {
    var bare = median(bareStarts, value);
    var ours = median(ourStarts, value);
    var sharing = median(sharingStarts, value);
    text.append(
        String.format(
            Locale.ROOT,
            "| %s | %.1f | %.1f | **%.2f** | %.1f | **%.2f** |%n",
            what,
            bare,
            ours,
            ours / bare,
            sharing,
            sharing / bare));
  }

  private static double median(List<Ready> starts, ToDoubleFunction<Ready> value) {
    return new Ratios(starts.stream().map(value::applyAsDouble).toList()).median();
  }
}
