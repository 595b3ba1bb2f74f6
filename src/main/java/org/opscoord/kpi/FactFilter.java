package org.opscoord.kpi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which facts a list is to show. What is null does not restrict.
 *
 * @param from the earliest end
 * @param until the end before which it must have ended
 */
public record FactFilter(
    @Nullable String measure,
    @Nullable String department,
    @Nullable String caseNumber,
    @Nullable Instant from,
    @Nullable Instant until) {}
