package org.opscoord.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.DepartmentId;

/**
 * Departments that could not agree over an issue.
 *
 * @param subject what they disagree about
 * @param outcome how the mediation ended, in its words; null until it has
 * @param agreed what was settled or ruled; null until it has ended
 */
record Disagreement(
    long id,
    List<DepartmentId> sides,
    String subject,
    @Nullable String outcome,
    @Nullable String agreed) {}
