package org.opscoord.operations;

import org.opscoord.directory.AdministratorsOnly;
import org.opscoord.directory.CurrentPerson;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.PersonId;
import org.opscoord.directory.Role;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.stereotype.Component;

/** Who may look after the installation, and what they have to say when they change something. */
@Component
class Administrators {

  private static final int LONGEST_REASON = 500;

  private final Directory directory;
  private final CurrentPerson currentPerson;

  Administrators(Directory directory, CurrentPerson currentPerson) {
    this.directory = directory;
    this.currentPerson = currentPerson;
  }

  /**
   * The administrator who is acting.
   *
   * @throws AdministratorsOnly when somebody else is, or nobody
   */
  PersonId require() {
    return currentPerson
        .id()
        .flatMap(directory::person)
        .filter(person -> person.roles().contains(Role.ADMINISTRATOR))
        .map(Person::id)
        .orElseThrow(AdministratorsOnly::new);
  }

  /**
   * The reason of a change, without blanks around it.
   *
   * @throws Refusal when there is none, or it is too long
   */
  static String reason(String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new Refusal(Kind.INVALID, "operations.reason", LONGEST_REASON);
    }
    return reason.strip();
  }
}
