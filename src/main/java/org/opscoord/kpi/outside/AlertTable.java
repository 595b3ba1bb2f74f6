package org.opscoord.kpi.outside;

import java.math.BigDecimal;

/** What calls for an issue: {@code dmn/kpi-alert.dmn}. */
public interface AlertTable {

  /**
   * What the table says.
   *
   * @param category of the issue
   */
  record Verdict(boolean alarm, String category, int impact, int urgency) {}

  /**
   * @throws org.opscoord.engine.Refusal when the table gives something else
   */
  Verdict ask(String indicator, BigDecimal value, long facts);
}
