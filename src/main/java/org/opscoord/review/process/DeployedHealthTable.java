package org.opscoord.review.process;

import java.util.Map;
import org.opscoord.engine.UnrecordedTables;
import org.opscoord.review.HealthTable;
import org.springframework.stereotype.Component;

/** Asks the deployed table. */
@Component
class DeployedHealthTable implements HealthTable {

  private static final String TABLE = "process-health";

  private final UnrecordedTables tables;

  DeployedHealthTable(UnrecordedTables tables) {
    this.tables = tables;
  }

  @Override
  public boolean callsForReview(String process, long tasks, double lateShare, double waitingHours) {
    return tables
        .ask(
            TABLE,
            Map.of(
                "process", process,
                "tasks", (int) tasks,
                "late", lateShare,
                "waiting", waitingHours))
        .stream()
        .anyMatch(line -> "review".equals(line.get("health")));
  }
}
