package org.opscoord.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;

/**
 * Which cases a list is to show. What is null does not restrict.
 *
 * @param department the requester's or an affected one
 * @param requester who asked
 * @param person who asked, leads or had a task
 * @param openedFrom opened then or later
 * @param openedBefore opened before then
 * @param text a part of the title or of the number
 */
public record CaseFilter(
    @Nullable String kind,
    @Nullable CaseState state,
    @Nullable DepartmentId department,
    @Nullable PersonId requester,
    @Nullable PersonId person,
    @Nullable Instant openedFrom,
    @Nullable Instant openedBefore,
    @Nullable String text) {}
