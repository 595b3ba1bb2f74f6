package org.opscoord.kpi.indicator;

import java.math.BigDecimal;

/** Which way is better. */
public enum Direction {
  LOWER,
  HIGHER;

  /** Whether a figure reaches its target. */
  public boolean reaches(BigDecimal value, BigDecimal target) {
    return this == LOWER ? value.compareTo(target) <= 0 : value.compareTo(target) >= 0;
  }
}
