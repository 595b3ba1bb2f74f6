package org.opscoord.kpi.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * How a figure comes out of facts: one sum, or one sum divided by another.
 *
 * @param denominator null when the numerator is the figure
 */
public record Formula(@Valid @NotNull Term numerator, @Valid @Nullable Term denominator) {}
