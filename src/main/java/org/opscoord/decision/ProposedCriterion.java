package org.opscoord.decision;

/** A line of {@code dmn/decision-criteria.dmn}, with its name in both languages. */
public record ProposedCriterion(String criterion, String name, String nameZh, int weight) {}
