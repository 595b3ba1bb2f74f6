package org.opscoord.kpi;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as it is counted.
 *
 * @param key makes the fact unique: recording it again changes nothing
 * @param measure {@code task}, {@code approval.body}, {@code approval.stage}, {@code case}, or a
 *     measure of a model
 * @param version of the process; 0 without one
 * @param department who is charged: the department that held the work
 * @param elapsedSeconds by the clock
 * @param waitingSeconds working time until somebody took it on
 * @param workingSeconds working time from then to the end
 * @param onTime null when there was no deadline
 * @param value of a measure that is no time; null otherwise
 */
public record Fact(
    String key,
    String measure,
    String caseNumber,
    @Nullable String process,
    int version,
    @Nullable String step,
    String department,
    Instant startedAt,
    Instant endedAt,
    long elapsedSeconds,
    long waitingSeconds,
    long workingSeconds,
    @Nullable Instant dueAt,
    @Nullable Boolean onTime,
    @Nullable BigDecimal value,
    @Nullable String outcome) {}
