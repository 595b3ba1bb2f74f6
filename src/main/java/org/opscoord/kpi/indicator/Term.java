package org.opscoord.kpi.indicator;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Facts of a measure, added up.
 *
 * @param process only those of this process; null for all
 * @param step only those of this step or part; null for all
 */
public record Term(
    @NotNull String measure,
    @NotNull Aggregate aggregate,
    @Nullable String process,
    @Nullable String step) {}
