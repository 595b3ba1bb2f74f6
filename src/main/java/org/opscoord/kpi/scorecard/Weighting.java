package org.opscoord.kpi.scorecard;

import java.util.Map;
import java.util.TreeMap;

/**
 * What counts how much.
 *
 * @param version counts changes, from 1
 * @param linkedPercent part of a score that comes from the departments that work was shared with
 * @param weights of indicators, by code; they add up to 100
 */
public record Weighting(int version, int linkedPercent, Map<String, Integer> weights) {

  public Weighting {
    weights = new TreeMap<>(weights);
  }
}
