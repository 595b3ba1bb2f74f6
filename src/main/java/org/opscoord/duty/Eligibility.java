package org.opscoord.duty;

import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.PersonId;
import org.opscoord.directory.Role;
import org.springframework.stereotype.Component;

/**
 * Who may stand a duty: an executive's only whoever has the role, a department's everybody who
 * works here, because departments share a duty or lend people for it.
 */
@Component
class Eligibility {

  private final Directory directory;

  Eligibility(Directory directory) {
    this.directory = directory;
  }

  boolean mayStand(Roster roster, PersonId person) {
    return directory.person(person).filter(found -> mayStand(roster, found)).isPresent();
  }

  boolean mayStand(Roster roster, Person person) {
    return !roster.ofExecutives() || person.roles().contains(Role.DUTY_EXECUTIVE);
  }
}
