package org.opscoord.directory;

import java.util.List;
import java.util.Optional;

/** Reads the company's structure and answers who stands where. Only active people are answered. */
public interface Directory {

  Optional<Person> person(PersonId id);

  Optional<Department> department(DepartmentId id);

  /** All departments, parents before children. */
  List<Department> departments();

  /** All active people, by id. */
  List<Person> people();

  /** Who leads the department; empty while the post is vacant. */
  Optional<PersonId> headOf(DepartmentId department);

  /** Who speaks for the department: its representative, else its head. */
  Optional<PersonId> representativeOf(DepartmentId department);

  /**
   * The head that stands {@code levels} above a person. Level 1 is the head of the person's own
   * department, unless that is the person; then counting starts one department higher. Vacant posts
   * are passed over. Empty when the tree ends before.
   */
  Optional<PersonId> headAbove(PersonId person, int levels);

  /** Everybody who holds the role, by id. */
  List<PersonId> withRole(Role role);

  /** Everybody in the department (not below it) who holds the role, by id. */
  List<PersonId> withRoleIn(DepartmentId department, Role role);

  /** The name of a person for people to read; the id itself when the person is unknown. */
  String nameOf(PersonId person);
}
