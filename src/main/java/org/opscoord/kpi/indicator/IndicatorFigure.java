package org.opscoord.kpi.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param code of the indicator
 * @param part department, month ({@code 2026-11}), process or step; null for all of them
 * @param facts how many facts it comes from
 * @param value in the indicator's unit; null when there was nothing to divide by
 * @param target in the same unit; null without one
 * @param reached null without value or target
 * @param median half of the times do not exceed it, in hours; null for figures that are no times
 * @param ninetieth nine of ten times do not exceed it
 */
public record IndicatorFigure(
    String code,
    @Nullable String part,
    long facts,
    @Nullable BigDecimal value,
    @Nullable BigDecimal target,
    @Nullable Boolean reached,
    @Nullable BigDecimal median,
    @Nullable BigDecimal ninetieth) {}
