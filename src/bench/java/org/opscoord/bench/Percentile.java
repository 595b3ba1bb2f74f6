package org.opscoord.bench;

import java.util.Collection;

/** How long so many of a hundred took at most. */
final class Percentile {

  private Percentile() {}

  /**
   * The value below or at which so many percent of the others lie; 0 where there are none.
   *
   * @param percent from 0 to 99
   */
  static double of(Collection<Double> values, int percent) {
    var sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() * percent / 100);
  }
}
