package org.opscoord.kpi;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * How working times are spread. Each is counted under the first bound that it does not exceed; the
 * bounds are the preferred numbers R20 of ISO 3 in minutes, from one minute to two years, so that a
 * percentile is at most a seventh too high.
 */
public final class Spread {

  private static final List<Integer> PREFERRED_HUNDREDTHS =
      List.of(
          100, 112, 125, 140, 160, 180, 200, 224, 250, 280, 315, 355, 400, 450, 500, 560, 630, 710,
          800, 900);
  private static final int DECADES = 6;
  private static final int SECONDS_PER_MINUTE = 60;
  private static final int HUNDREDTHS = 100;

  /** Seconds, rising. What exceeds the last is counted behind it. */
  public static final List<Long> BOUNDS = bounds();

  private final List<Long> counts;

  /**
   * @param counts one for each bound, and one for what exceeds the last
   */
  public Spread(List<Long> counts) {
    this.counts = List.copyOf(counts);
  }

  /**
   * The bound that this share of the times does not exceed; empty when there are none.
   *
   * @param share above 0, at most 1
   * @return seconds
   */
  public OptionalLong percentile(double share) {
    var total = counts.stream().mapToLong(Long::longValue).sum();
    var wanted = Math.ceil(total * share);
    long counted = 0;
    for (var index = 0; index < counts.size(); index++) {
      counted += counts.get(index);
      if (counted > 0 && counted >= wanted) {
        return OptionalLong.of(BOUNDS.get(Math.min(index, BOUNDS.size() - 1)));
      }
    }
    return OptionalLong.empty();
  }

  private static List<Long> bounds() {
    var bounds = new ArrayList<Long>();
    var decade = 1L;
    for (var index = 0; index < DECADES; index++) {
      for (var hundredths : PREFERRED_HUNDREDTHS) {
        bounds.add(Math.round((double) hundredths * decade * SECONDS_PER_MINUTE / HUNDREDTHS));
      }
      decade *= 10;
    }
    return List.copyOf(bounds);
  }
}
