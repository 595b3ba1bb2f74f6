package org.opscoord.issue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.directory.Role;
import org.opscoord.duty.DutyRoster;
import org.opscoord.issue.Policy.Who;
import org.springframework.stereotype.Component;

/** Finds the people of a level. There is always somebody: the coordinator takes what nobody has. */
@Component
class Called {

  private final DutyRoster roster;
  private final Directory directory;
  private final Clock clock;

  Called(DutyRoster roster, Directory directory, Clock clock) {
    this.roster = roster;
    this.directory = directory;
    this.clock = clock;
  }

  List<PersonId> of(Who who, DepartmentId department) {
    return switch (who) {
      case OWNER ->
          one(
              roster
                  .ofDepartmentAt(department, clock.instant())
                  .or(() -> directory.representativeOf(department)));
      case HEAD -> one(directory.headOf(department));
      case COORDINATOR -> coordinators();
      case EXECUTIVE ->
          one(
              roster
                  .executiveAt(clock.instant())
                  .or(() -> directory.withRole(Role.DUTY_EXECUTIVE).stream().findFirst()));
    };
  }

  private List<PersonId> one(Optional<PersonId> person) {
    return List.of(person.orElseGet(directory::coordinator));
  }

  private List<PersonId> coordinators() {
    var all = directory.withRole(Role.COORDINATOR);
    return all.isEmpty() ? List.of(directory.coordinator()) : all;
  }
}
