package org.opscoord.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.decision.Recommendation.FollowUp;

/**
 * A decision as the register holds it.
 *
 * @param outcome {@code approved} or {@code rejected}
 * @param provisional true while an emergency decision awaits its ratification
 * @param option the option put before the approvers
 * @param conditions of the recommendation and of the votes, one a line; empty when there are none
 * @param reasons given against it by those who decided, one a line; empty when there are none
 * @param review null until the outcome was reviewed, as is {@code reviewedAt}
 */
public record RegisterEntry(
    CaseNumber number,
    String title,
    String category,
    String outcome,
    boolean provisional,
    String option,
    String expectedOutcome,
    String conditions,
    String reasons,
    LocalDate reviewDate,
    Instant registeredAt,
    List<FollowUp> followUps,
    DecisionRecord record,
    @Nullable Review review,
    @Nullable Instant reviewedAt) {}
