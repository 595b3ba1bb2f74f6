package org.opscoord.notification.process;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.springframework.stereotype.Component;

/** Finds the people that a model names. */
@Component
class Recipients {

  private final Directory directory;

  Recipients(Directory directory) {
    this.directory = directory;
  }

  /**
   * The people behind an id of a person or department, or behind a collection of such ids. Whoever
   * speaks for a department hears for it. Where nobody is there any more, the coordinator hears, so
   * that no message is lost.
   */
  List<PersonId> named(Object ids) {
    var each = ids instanceof Collection<?> several ? several.stream() : Stream.of(ids);
    return each.map(String::valueOf).map(this::person).distinct().toList();
  }

  private PersonId person(String id) {
    return Stream.of(id)
        .filter(PersonId::isValid)
        .flatMap(valid -> directory.person(new PersonId(valid)).stream())
        .map(person -> person.id())
        .findFirst()
        .or(() -> representative(id))
        .orElseGet(directory::coordinator);
  }

  private Optional<PersonId> representative(String id) {
    return DepartmentId.isValid(id)
        ? directory.representativeOf(new DepartmentId(id))
        : Optional.empty();
  }
}
