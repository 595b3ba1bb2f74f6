package org.opscoord.directory.web;

import java.util.Locale;
import org.opscoord.directory.AdministratorsOnly;
import org.opscoord.directory.CurrentPerson;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.ReaderLocale;
import org.opscoord.directory.Role;
import org.springframework.stereotype.Component;

/** Makes sure that an administrator is acting, whatever let the request in. */
@Component
class ActingAdministrator {

  private final CurrentPerson currentPerson;
  private final Directory directory;
  private final ReaderLocale locale;

  ActingAdministrator(CurrentPerson currentPerson, Directory directory, ReaderLocale locale) {
    this.currentPerson = currentPerson;
    this.directory = directory;
    this.locale = locale;
  }

  /**
   * The administrator.
   *
   * @throws AdministratorsOnly when somebody else is acting, or nobody
   */
  Person require() {
    return currentPerson
        .id()
        .flatMap(directory::person)
        .filter(person -> person.roles().contains(Role.ADMINISTRATOR))
        .orElseThrow(AdministratorsOnly::new);
  }

  Locale languageOf(Person person) {
    return locale.of(person);
  }
}
