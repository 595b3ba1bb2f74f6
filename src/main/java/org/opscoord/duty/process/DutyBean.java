package org.opscoord.duty.process;

import java.time.Clock;
import java.util.Optional;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.directory.Role;
import org.opscoord.duty.DutyRoster;
import org.opscoord.engine.ModelBean;

/**
 * Who is on duty now, for models. Where the roster names nobody, whoever would answer without one
 * does, so that no task has nobody.
 */
@ModelBean("duty")
public class DutyBean {

  private final DutyRoster roster;
  private final Directory directory;
  private final Clock clock;

  DutyBean(DutyRoster roster, Directory directory, Clock clock) {
    this.roster = roster;
    this.directory = directory;
    this.clock = clock;
  }

  /** Id of the executive on duty, else of the first duty executive, else of the coordinator. */
  public String executive() {
    return orCoordinator(
        roster
            .executiveAt(clock.instant())
            .or(() -> directory.withRole(Role.DUTY_EXECUTIVE).stream().findFirst()));
  }

  /**
   * Id of whoever is on duty for a department, else of its representative, else of its head, else
   * of the coordinator.
   */
  public String ofDepartment(String department) {
    var id = new DepartmentId(department);
    return orCoordinator(
        roster.ofDepartmentAt(id, clock.instant()).or(() -> directory.representativeOf(id)));
  }

  private String orCoordinator(Optional<PersonId> person) {
    return person.orElseGet(directory::coordinator).value();
  }
}
