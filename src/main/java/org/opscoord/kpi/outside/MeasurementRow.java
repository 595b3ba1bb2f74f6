package org.opscoord.kpi.outside;

import org.jspecify.annotations.Nullable;

/**
 * A row as it was sent.
 *
 * @param number from 1; the line of a CSV file, its head being line 1
 */
record MeasurementRow(
    long number,
    @Nullable String key,
    @Nullable String measure,
    @Nullable String department,
    @Nullable String at,
    @Nullable String value) {}
