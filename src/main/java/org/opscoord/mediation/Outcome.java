package org.opscoord.mediation;

/**
 * How a mediation ended.
 *
 * @param kind {@code settled}, {@code ruled} or {@code appealed-ruled}
 * @param text what was settled or ruled, at most 4,000 characters
 */
public record Outcome(String kind, String text) {}
