package org.opscoord.kpi.scorecard;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a department did in a quarter, line by line.
 *
 * @param own from its own indicators, from 0 to 100; null when none could be rated
 * @param linked from the departments that it shared work with; null when none has points of its own
 * @param linkedPercent how much of the score that is
 * @param score both together; null when nothing could be rated
 * @param weighting version of what counted how much
 */
public record Scorecard(
    String department,
    String quarter,
    @Nullable BigDecimal own,
    @Nullable BigDecimal linked,
    int linkedPercent,
    @Nullable BigDecimal score,
    int weighting,
    List<Line> lines,
    List<Partner> partners) {

  /**
   * One indicator.
   *
   * @param achievement in percent of the target; null when there is no value or target, and the
   *     indicator does not count
   * @param weight as set; what counts is its share of the weights of all that could be rated
   * @param part what it gives to the own points
   */
  public record Line(
      String indicator,
      @Nullable BigDecimal value,
      @Nullable BigDecimal target,
      @Nullable BigDecimal achievement,
      @Nullable Integer points,
      int weight,
      @Nullable BigDecimal part) {}

  /**
   * A department that work was shared with.
   *
   * @param cases in how many cases
   * @param heldSeconds working time for which it held their tasks
   * @param share of all that partners held, in percent; null when it has no points and does not
   *     count
   * @param own its own points
   * @param part what it gives to the linked points
   */
  public record Partner(
      String department,
      long cases,
      long heldSeconds,
      @Nullable BigDecimal share,
      @Nullable BigDecimal own,
      @Nullable BigDecimal part) {}
}
