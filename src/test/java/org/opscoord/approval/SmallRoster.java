package org.opscoord.approval;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;
import org.opscoord.duty.DutyRoster;

/** A roster that a test writes down: the same executive at all times, or none. */
class SmallRoster implements DutyRoster {

  private @Nullable PersonId executive;

  void executive(String person) {
    executive = new PersonId(person);
  }

  @Override
  public Optional<PersonId> executiveAt(Instant at) {
    return Optional.ofNullable(executive);
  }

  @Override
  public Optional<PersonId> ofDepartmentAt(DepartmentId department, Instant at) {
    return Optional.empty();
  }
}
