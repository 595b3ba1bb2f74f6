package org.opscoord.duty;

import java.time.Instant;
import java.util.Optional;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;

/**
 * Answers who is on duty. Somebody whose shift it is but who may not stand it any more, because
 * they have left or lost the role, is not answered.
 */
public interface DutyRoster {

  /** The executive on duty; empty in a hole of the roster, or when there is none. */
  Optional<PersonId> executiveAt(Instant at);

  /** Who is on duty for a department; empty in a hole of its roster, or when it has none. */
  Optional<PersonId> ofDepartmentAt(DepartmentId department, Instant at);
}
