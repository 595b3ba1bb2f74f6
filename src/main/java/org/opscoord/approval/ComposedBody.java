package org.opscoord.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.DepartmentId;

/**
 * Who sits in a body.
 *
 * @param department whose head the body is, null when it is not the body of one department
 * @param notes what is unusual about it; empty when nothing is
 */
record ComposedBody(@Nullable DepartmentId department, List<PlannedSeat> seats, List<Note> notes) {}
