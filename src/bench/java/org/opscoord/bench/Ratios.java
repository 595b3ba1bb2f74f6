package org.opscoord.bench;

import java.util.List;
import java.util.Locale;

/** The same ratio, once of each block. */
record Ratios(List<Double> ofBlocks) {

  private static final double CLOSE = 0.05;

  double median() {
    var sorted = ofBlocks.stream().sorted().toList();
    var middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private double lowest() {
    return ofBlocks.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  private double highest() {
    return ofBlocks.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  /** Whether two equal arms were measured as equal, so that others count beside them. */
  boolean isClose() {
    return Math.abs(median() - 1) <= CLOSE;
  }

  /** The median and, in brackets, the range. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median(), lowest(), highest());
  }
}
