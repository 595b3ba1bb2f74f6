package org.opscoord.notification;

import org.opscoord.directory.CurrentPerson;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.Role;
import org.springframework.stereotype.Component;

/** The person whose messages are meant: always the one who is acting. */
@Component
public class Reader {

  private final CurrentPerson currentPerson;
  private final Directory directory;

  Reader(CurrentPerson currentPerson, Directory directory) {
    this.currentPerson = currentPerson;
    this.directory = directory;
  }

  /**
   * The person acting now.
   *
   * @throws InboxNeedsPerson when nobody of the directory is acting
   */
  public Person require() {
    return currentPerson.id().flatMap(directory::person).orElseThrow(InboxNeedsPerson::new);
  }

  /**
   * The administrator acting now.
   *
   * @throws DeadLettersForbidden when somebody else is acting, or nobody
   */
  Person requireAdministrator() {
    return currentPerson
        .id()
        .flatMap(directory::person)
        .filter(person -> person.roles().contains(Role.ADMINISTRATOR))
        .orElseThrow(DeadLettersForbidden::new);
  }
}
