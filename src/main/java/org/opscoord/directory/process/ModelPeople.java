package org.opscoord.directory.process;

import java.util.List;
import java.util.Optional;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.directory.Role;
import org.opscoord.engine.ModelBean;

/**
 * Who does it, for models: a vacant post falls to the coordinator, so that no task has nobody.
 * Public, because expressions only reach public classes.
 */
@ModelBean("people")
public class ModelPeople {

  private final Directory directory;

  ModelPeople(Directory directory) {
    this.directory = directory;
  }

  /** Id of the head of a department. */
  public String headOf(String department) {
    return orCoordinator(directory.headOf(new DepartmentId(department)));
  }

  /** Id of the person who speaks for a department. */
  public String representativeOf(String department) {
    return orCoordinator(directory.representativeOf(new DepartmentId(department)));
  }

  /** Id of the head that stands so many levels above a person. */
  public String headAbove(String person, int levels) {
    return orCoordinator(directory.headAbove(new PersonId(person), levels));
  }

  /**
   * Ids of all who hold a role.
   *
   * @throws IllegalArgumentException when there is no such role
   */
  public List<String> withRole(String role) {
    var known =
        Role.of(role).orElseThrow(() -> new IllegalArgumentException("Not a role: " + role));
    var holders = directory.withRole(known).stream().map(PersonId::value).toList();
    return holders.isEmpty() ? List.of(directory.coordinator().value()) : holders;
  }

  private String orCoordinator(Optional<PersonId> person) {
    return person.orElseGet(directory::coordinator).value();
  }
}
