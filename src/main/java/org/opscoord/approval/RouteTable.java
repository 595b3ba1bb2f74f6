package org.opscoord.approval;

import java.util.Map;

/** The rule table “Approval route”, asked without a round. */
public interface RouteTable {

  /**
   * The route that the table gives now. Leaves no trace in the engine's history.
   *
   * @param facts the inputs of the table by the names of its columns
   * @throws RouteUnusable when no rule applies, or rules contradict each other
   */
  Route route(Map<String, ?> facts);
}
