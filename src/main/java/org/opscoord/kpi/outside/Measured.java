package org.opscoord.kpi.outside;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Something that another system measured.
 *
 * @param key unique within its source: sent again, nothing happens
 * @param measure for example {@code scrap-rate}
 */
record Measured(String key, String measure, String department, Instant at, BigDecimal value) {}
