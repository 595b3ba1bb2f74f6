package org.opscoord.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;

/**
 * A seat before it exists.
 *
 * @param department the department it speaks for, null for a personal seat
 * @param holders whoever of them answers votes for the seat
 * @param passed why it approves by itself, null when its holders are asked
 */
record PlannedSeat(
    @Nullable DepartmentId department, List<PersonId> holders, @Nullable Note passed) {

  static PlannedSeat of(List<PersonId> holders) {
    return new PlannedSeat(null, holders, null);
  }
}
