package org.opscoord.kpi.process;

import java.math.BigDecimal;
import java.util.Map;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.opscoord.engine.UnrecordedTables;
import org.opscoord.kpi.outside.AlertTable;
import org.springframework.stereotype.Component;

/** Asks the deployed table. */
@Component
class DeployedAlertTable implements AlertTable {

  private static final String TABLE = "kpi-alert";

  private final UnrecordedTables tables;

  DeployedAlertTable(UnrecordedTables tables) {
    this.tables = tables;
  }

  @Override
  public Verdict ask(String indicator, BigDecimal value, long facts) {
    var lines =
        tables.ask(
            TABLE,
            Map.of("indicator", indicator, "value", value.doubleValue(), "facts", (int) facts));
    if (lines.size() == 1
        && lines.get(0).get("alert") instanceof String alert
        && lines.get(0).get("category") instanceof String category
        && lines.get(0).get("impact") instanceof Number impact
        && lines.get(0).get("urgency") instanceof Number urgency) {
      return new Verdict(alert.equals("alarm"), category, impact.intValue(), urgency.intValue());
    }
    throw new Refusal(Kind.CONFLICT, "kpi.alert.unusable", indicator);
  }
}
