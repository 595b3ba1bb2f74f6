package org.opscoord.approval;

import java.util.List;
import java.util.Map;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;

/**
 * Who asks for approval, and whom it concerns.
 *
 * @param affected the departments of the decision group
 * @param approvedEarlier who has approved in an earlier stage of the round, and in which
 */
record Request(
    PersonId requester,
    DepartmentId department,
    List<DepartmentId> affected,
    Map<PersonId, Integer> approvedEarlier) {

  Request with(Map<PersonId, Integer> approved) {
    return new Request(requester, department, affected, Map.copyOf(approved));
  }
}
