package org.opscoord.directory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the company's structure and answers who stands where. Only active people are answered. */
public interface Directory {

  Optional<Person> person(PersonId id);

  /** The department; empty when it is unknown or has been closed. */
  Optional<Department> department(DepartmentId id);

  /** All open departments, parents before children. */
  List<Department> departments();

  /** All active people, by id. */
  List<Person> people();

  /** Active people of the department (not of those below it), by id. */
  List<PersonId> peopleIn(DepartmentId department);

  /** Who leads the department; empty while the post is vacant. */
  Optional<PersonId> headOf(DepartmentId department);

  /** Who speaks for the department: its representative, else its head. */
  Optional<PersonId> representativeOf(DepartmentId department);

  /**
   * The head that stands {@code levels} above a person. Level 1 is the head of the person's own
   * department, unless that is the person; then counting starts one department higher. Vacant posts
   * are passed over, and somebody who leads several departments on the way up counts once. Empty
   * when the tree ends before. Answers for people who have left too: their cases go on.
   *
   * @throws IllegalArgumentException when {@code levels} is less than 1
   */
  Optional<PersonId> headAbove(PersonId person, int levels);

  /** Everybody who holds the role, by id. */
  List<PersonId> withRole(Role role);

  /** Everybody in the department (not below it) who holds the role, by id. */
  List<PersonId> withRoleIn(DepartmentId department, Role role);

  /**
   * Who takes what belongs to nobody: the first coordinator by id, or the first administrator as
   * long as no coordinator is named.
   *
   * @throws IllegalStateException while the directory is empty
   */
  PersonId coordinator();

  /** The name of a person, gone ones too; the id itself when the person is unknown. */
  String nameOf(PersonId person);

  /** The name of a department, closed ones too; the id itself when the department is unknown. */
  String nameOf(DepartmentId department, Locale locale);
}
