package org.opscoord.approval.process;

import java.util.Map;
import org.opscoord.approval.Route;
import org.opscoord.approval.RouteTable;
import org.opscoord.engine.UnrecordedTables;
import org.springframework.stereotype.Component;

/** Asks the deployed table; a forecast is no decision and leaves no history. */
@Component
class DeployedRouteTable implements RouteTable {

  private static final String TABLE = "approval-route";

  private final UnrecordedTables tables;

  DeployedRouteTable(UnrecordedTables tables) {
    this.tables = tables;
  }

  @Override
  public Route route(Map<String, ?> facts) {
    return Route.of(tables.ask(TABLE, facts));
  }
}
