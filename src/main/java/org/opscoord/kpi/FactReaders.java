package org.opscoord.kpi;

import org.opscoord.directory.CurrentPerson;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Role;
import org.springframework.stereotype.Component;

/** Who reads what was counted: coordinators and administrators. */
@Component
class FactReaders {

  private final Directory directory;
  private final CurrentPerson currentPerson;

  FactReaders(Directory directory, CurrentPerson currentPerson) {
    this.directory = directory;
    this.currentPerson = currentPerson;
  }

  /**
   * Does nothing for a reader.
   *
   * @throws FactsForbidden when somebody else is acting, or nobody
   */
  void require() {
    var roles =
        currentPerson
            .id()
            .flatMap(directory::person)
            .map(person -> person.roles())
            .orElseThrow(FactsForbidden::new);
    if (!roles.contains(Role.COORDINATOR) && !roles.contains(Role.ADMINISTRATOR)) {
      throw new FactsForbidden();
    }
  }
}
