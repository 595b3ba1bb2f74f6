package org.opscoord.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;

/**
 * One running or finished coordination process.
 *
 * @param kind three letters that also begin the number, for example {@code DEC}
 * @param department the requester's department when the case was opened
 * @param lead who owns the case, null until somebody is named
 * @param affected departments the case concerns beside the requester's
 * @param source the case this one came from, null when it came from nowhere
 */
public record CaseFile(
    CaseNumber number,
    String kind,
    String title,
    PersonId requester,
    DepartmentId department,
    @Nullable PersonId lead,
    List<DepartmentId> affected,
    CaseState state,
    Instant openedAt,
    @Nullable Instant closedAt,
    @Nullable CaseNumber source) {}
