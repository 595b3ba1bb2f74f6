package org.opscoord.kpi.process;

import java.math.BigDecimal;
import java.util.Map;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.opscoord.engine.UnrecordedTables;
import org.opscoord.kpi.scorecard.RatingTable;
import org.springframework.stereotype.Component;

/** Asks the deployed table. */
@Component
class DeployedRatingTable implements RatingTable {

  private static final String TABLE = "kpi-rating";
  private static final int MOST = 100;

  private final UnrecordedTables tables;

  DeployedRatingTable(UnrecordedTables tables) {
    this.tables = tables;
  }

  @Override
  public int points(String indicator, BigDecimal achievement) {
    var lines =
        tables.ask(TABLE, Map.of("indicator", indicator, "achievement", achievement.doubleValue()));
    if (lines.size() == 1
        && lines.get(0).get("points") instanceof Number points
        && points.intValue() >= 0
        && points.intValue() <= MOST) {
      return points.intValue();
    }
    throw new Refusal(Kind.CONFLICT, "kpi.rating.unusable", indicator, achievement);
  }
}
