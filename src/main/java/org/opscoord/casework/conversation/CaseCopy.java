package org.opscoord.casework.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.PersonId;

/**
 * A case that somebody was shown.
 *
 * @param position order of copying, ascending
 * @param readAt when they looked at it, null when not yet
 */
public record CaseCopy(
    long position,
    CaseNumber caseNumber,
    PersonId person,
    PersonId by,
    Instant at,
    @Nullable Instant readAt) {}
