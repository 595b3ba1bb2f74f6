package org.opscoord.duty;

import java.time.Instant;
import java.util.Optional;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;
import org.springframework.stereotype.Service;

@Service
class StoredDutyRoster implements DutyRoster {

  private final ShiftRepository shifts;
  private final Eligibility eligibility;

  StoredDutyRoster(ShiftRepository shifts, Eligibility eligibility) {
    this.shifts = shifts;
    this.eligibility = eligibility;
  }

  @Override
  public Optional<PersonId> executiveAt(Instant at) {
    return at(Roster.EXECUTIVE, at);
  }

  @Override
  public Optional<PersonId> ofDepartmentAt(DepartmentId department, Instant at) {
    var roster = Roster.of(department);
    return roster.ofExecutives() ? Optional.empty() : at(roster, at);
  }

  private Optional<PersonId> at(Roster roster, Instant at) {
    return shifts
        .at(roster, at)
        .map(Shift::person)
        .filter(person -> eligibility.mayStand(roster, person));
  }
}
