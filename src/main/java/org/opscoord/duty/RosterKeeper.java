package org.opscoord.duty;

import org.opscoord.directory.CurrentPerson;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.Role;
import org.springframework.stereotype.Component;

/** Who acts on rosters: everybody of the company reads, coordinators and administrators import. */
@Component
public class RosterKeeper {

  private final CurrentPerson currentPerson;
  private final Directory directory;

  RosterKeeper(CurrentPerson currentPerson, Directory directory) {
    this.currentPerson = currentPerson;
    this.directory = directory;
  }

  /**
   * The person acting now.
   *
   * @throws RosterForbidden when nobody of the directory is acting
   */
  public Person requirePerson() {
    return currentPerson.id().flatMap(directory::person).orElseThrow(RosterForbidden::new);
  }

  /**
   * The coordinator or administrator acting now: coordinators answer for the roster from day to
   * day, and administrators load the files of a company.
   *
   * @throws RosterForbidden when somebody else is acting, or nobody
   */
  public Person requireKeeper() {
    var person = requirePerson();
    if (!person.roles().contains(Role.COORDINATOR)
        && !person.roles().contains(Role.ADMINISTRATOR)) {
      throw new RosterForbidden();
    }
    return person;
  }
}
