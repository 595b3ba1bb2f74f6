package org.opscoord.kpi.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.DepartmentId;

/**
 * What an indicator is to reach.
 *
 * @param department null for every department without a target of its own
 * @param from first month; it holds until the next one
 * @param value in the indicator's unit; null for none any more
 * @param by who set it; {@code system} for those shipped
 */
public record Target(
    String code,
    @Nullable DepartmentId department,
    YearMonth from,
    @Nullable BigDecimal value,
    String by,
    Instant at) {}
