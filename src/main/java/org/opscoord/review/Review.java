package org.opscoord.review;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;

/**
 * A review of a process.
 *
 * @param version newest version when the review was opened
 * @param briefing how the process went, as Markdown in the language of the installation
 * @param verdict {@code keep}, {@code change} or {@code retire}; null until it is judged
 * @param newVersion what came of it; null until it is linked
 * @param effect how the new version went, as Markdown; null until it was measured
 * @param assessment {@code better}, {@code same} or {@code worse}
 */
public record Review(
    CaseNumber number,
    String process,
    int version,
    YearMonth from,
    YearMonth until,
    String briefing,
    Instant openedAt,
    @Nullable String verdict,
    @Nullable String reasons,
    @Nullable Integer newVersion,
    @Nullable Instant linkedAt,
    @Nullable String effect,
    @Nullable String assessment,
    @Nullable String lessons) {}
