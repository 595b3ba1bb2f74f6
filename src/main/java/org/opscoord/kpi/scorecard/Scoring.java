package org.opscoord.kpi.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opscoord.kpi.indicator.Direction;
import org.opscoord.kpi.scorecard.Scorecard.Line;
import org.opscoord.kpi.scorecard.Scorecard.Partner;

/** The arithmetic of scorecards. Everything is rounded half up to two decimals, line by line. */
final class Scoring {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MOST = BigDecimal.valueOf(200);
  private static final int DECIMALS = 2;
  private static final int DIGITS_ON_THE_WAY = 10;

  private Scoring() {}

  /** How far a target was reached, in percent of it, between 0 and 200. */
  static BigDecimal achievement(Direction direction, BigDecimal value, BigDecimal target) {
    var reached = direction == Direction.HIGHER ? value : target;
    var of = direction == Direction.HIGHER ? target : value;
    if (of.signum() == 0) {
      return reached.signum() == 0 ? scaled(HUNDRED) : scaled(MOST);
    }
    return scaled(reached.multiply(HUNDRED).divide(of, DIGITS_ON_THE_WAY, RoundingMode.HALF_UP))
        .min(MOST)
        .max(BigDecimal.ZERO);
  }

  /** Fills in what each rated line gives; those that could not be rated give nothing. */
  static List<Line> weighed(List<Line> lines) {
    var total = lines.stream().filter(line -> line.points() != null).mapToInt(Line::weight).sum();
    return lines.stream()
        .map(
            line ->
                line.points() == null
                    ? line
                    : new Line(
                        line.indicator(),
                        line.value(),
                        line.target(),
                        line.achievement(),
                        line.points(),
                        line.weight(),
                        scaled(
                            BigDecimal.valueOf((long) line.points() * line.weight())
                                .divide(
                                    BigDecimal.valueOf(total),
                                    DIGITS_ON_THE_WAY,
                                    RoundingMode.HALF_UP))))
        .toList();
  }

  /**
   * Fills in shares and parts of partners.
   *
   * @param own points of departments by id
   */
  static List<Partner> shared(List<Partner> partners, Map<String, BigDecimal> own) {
    var total =
        partners.stream()
            .filter(it -> own.containsKey(it.department()))
            .mapToLong(Partner::heldSeconds)
            .sum();
    var filled = new ArrayList<Partner>();
    for (var partner : partners) {
      var points = own.get(partner.department());
      if (points == null || total == 0) {
        filled.add(partner);
        continue;
      }
      var share =
          BigDecimal.valueOf(partner.heldSeconds())
              .multiply(HUNDRED)
              .divide(BigDecimal.valueOf(total), DIGITS_ON_THE_WAY, RoundingMode.HALF_UP);
      filled.add(
          new Partner(
              partner.department(),
              partner.cases(),
              partner.heldSeconds(),
              scaled(share),
              points,
              scaled(share.multiply(points).divide(HUNDRED))));
    }
    return List.copyOf(filled);
  }

  /** The sum of parts, at most 100; null when there are none. */
  static @Nullable BigDecimal sum(List<@Nullable BigDecimal> parts) {
    return parts.stream()
        .filter(Objects::nonNull)
        .reduce(BigDecimal::add)
        .map(sum -> sum.min(scaled(HUNDRED)))
        .orElse(null);
  }

  /** Both together; where one is missing the other counts alone. */
  static @Nullable BigDecimal score(
      @Nullable BigDecimal own, @Nullable BigDecimal linked, int linkedPercent) {
    if (own == null || linked == null) {
      return own == null ? linked : own;
    }
    return scaled(
        own.multiply(BigDecimal.valueOf(100L - linkedPercent))
            .add(linked.multiply(BigDecimal.valueOf(linkedPercent)))
            .divide(HUNDRED));
  }

  private static BigDecimal scaled(BigDecimal number) {
    return number.setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
