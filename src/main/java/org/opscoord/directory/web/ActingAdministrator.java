package org.opscoord.directory.web;

import java.util.Locale;
import java.util.Optional;
import org.opscoord.directory.AdministratorsOnly;
import org.opscoord.directory.CurrentPerson;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.Role;
import org.opscoord.engine.ProductSettings;
import org.springframework.stereotype.Component;

/** Makes sure that an administrator is acting, whatever let the request in. */
@Component
class ActingAdministrator {

  private final CurrentPerson currentPerson;
  private final Directory directory;
  private final ProductSettings settings;

  ActingAdministrator(CurrentPerson currentPerson, Directory directory, ProductSettings settings) {
    this.currentPerson = currentPerson;
    this.directory = directory;
    this.settings = settings;
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
    return Optional.ofNullable(person.locale()).orElse(settings.locale());
  }
}
