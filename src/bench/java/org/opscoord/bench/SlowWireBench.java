package org.opscoord.bench;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opscoord.bench.Comparison.Name;

/** The same cases with a millisecond more on the way to the database. */
class SlowWireBench {

  private static final int CLIENTS = 8;

  @Test
  void casesWithADistantDatabase() throws Exception {
    try (var server = new Server();
        var wire = new SlowWire(server.port());
        var comparison =
            new Comparison(
                server,
                name ->
                    server
                        .database(name.database())
                        .replace(":" + server.port() + "/", ":" + wire.port() + "/"),
                List.of(Name.values()))) {
      comparison.warmUp(Work.APPROVAL);
      Report.write(
          "slow-wire",
          "## With a millisecond more on each way to the database\n"
              + comparison.throughput(Work.APPROVAL, CLIENTS));
    }
  }
}
