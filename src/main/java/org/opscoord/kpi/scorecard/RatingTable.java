package org.opscoord.kpi.scorecard;

import java.math.BigDecimal;

/** How many points an achievement is worth: {@code dmn/kpi-rating.dmn}. */
public interface RatingTable {

  /**
   * @param achievement in percent of the target; 100 when it is just reached
   * @return from 0 to 100
   * @throws org.opscoord.engine.Refusal when the table gives something else
   */
  int points(String indicator, BigDecimal achievement);
}
