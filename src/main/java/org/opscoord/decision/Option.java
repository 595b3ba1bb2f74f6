package org.opscoord.decision;

import java.math.BigDecimal;

/**
 * Something that could be done.
 *
 * @param name unique within the decision
 * @param cost in CNY
 */
public record Option(String name, BigDecimal cost, String benefit, String risk) {

  static Option of(Fields row) {
    return new Option(row.text("name"), row.money("cost"), row.text("benefit"), row.text("risk"));
  }
}
