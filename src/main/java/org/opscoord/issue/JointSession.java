package org.opscoord.issue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;

/**
 * Departments that were brought together over an issue.
 *
 * @param heldAt when it is, or was, to take place
 * @param invited who speaks for the departments
 * @param attended who came; null until it was held
 * @param minutes what was agreed; null until it was held
 */
record JointSession(
    long id,
    CaseNumber number,
    String agenda,
    Instant heldAt,
    List<DepartmentId> departments,
    List<PersonId> invited,
    @Nullable List<PersonId> attended,
    @Nullable String minutes) {}
