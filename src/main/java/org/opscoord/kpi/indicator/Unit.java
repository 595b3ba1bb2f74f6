package org.opscoord.kpi.indicator;

import java.math.BigDecimal;

/** What a figure is given in. */
public enum Unit {
  /** Hours of working time; the sums are seconds. */
  HOURS(BigDecimal.ONE, BigDecimal.valueOf(3600)),
  /** Of a hundred. */
  PERCENT(BigDecimal.valueOf(100), BigDecimal.ONE),
  COUNT(BigDecimal.ONE, BigDecimal.ONE);

  private final BigDecimal factor;
  private final BigDecimal divisor;

  Unit(BigDecimal factor, BigDecimal divisor) {
    this.factor = factor;
    this.divisor = divisor;
  }

  BigDecimal factor() {
    return factor;
  }

  BigDecimal divisor() {
    return divisor;
  }
}
