package org.opscoord.security.rights;

import java.util.Set;
import java.util.stream.Collectors;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whose work a head sees: that of the people of the departments they lead. */
@Component
class LedPeople {

  private final ObjectProvider<Directory> directory;

  LedPeople(ObjectProvider<Directory> directory) {
    this.directory = directory;
  }

  /** Their ids; empty for somebody who leads no department. */
  Set<String> of(String person) {
    if (!PersonId.isValid(person)) {
      return Set.of();
    }
    var head = new PersonId(person);
    var people = directory.getObject();
    return people.departments().stream()
        .filter(department -> head.equals(department.head()))
        .flatMap(department -> people.peopleIn(department.id()).stream())
        .map(PersonId::value)
        .collect(Collectors.toSet());
  }
}
