package org.opscoord.kpi.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is measured of the coordination of a company (seed section 五, 绩效指标).
 *
 * @param code stands in addresses and files; never changes
 * @param version counts changes, from 1
 * @param owner department or role that answers for it
 * @param retired no longer shown; its past stays
 */
public record Indicator(
    String code,
    int version,
    String nameEn,
    String nameZh,
    String descriptionEn,
    String descriptionZh,
    Unit unit,
    Direction direction,
    String owner,
    Formula formula,
    boolean retired) {

  private static final int DECIMALS = 4;

  /** Its name in a language. */
  public String name(Locale locale) {
    return locale.getLanguage().equals("zh") ? nameZh : nameEn;
  }

  /** What it says, in a language. */
  public String description(Locale locale) {
    return locale.getLanguage().equals("zh") ? descriptionZh : descriptionEn;
  }

  /** Whether percentiles of the times behind it can be told: those are kept for whole processes. */
  boolean hasSpread() {
    var numerator = formula.numerator();
    return numerator.aggregate() == Aggregate.HELD && numerator.step() == null;
  }

  /**
   * The figure of two sums, rounded half up to four decimals; empty when there was nothing to
   * divide by.
   *
   * @param denominator null when the formula has none
   */
  public Optional<BigDecimal> value(BigDecimal numerator, @Nullable BigDecimal denominator) {
    var divisor = denominator == null ? unit.divisor() : denominator.multiply(unit.divisor());
    return divisor.signum() == 0
        ? Optional.empty()
        : Optional.of(
            numerator.multiply(unit.factor()).divide(divisor, DECIMALS, RoundingMode.HALF_UP));
  }
}
