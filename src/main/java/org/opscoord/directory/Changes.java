package org.opscoord.directory;

/** What has to be written for the company to become a proposed structure. */
record Changes(
    Difference<Department> departments, Difference<Position> positions, Difference<Person> people) {

  static Changes between(Structure before, Structure after) {
    return new Changes(
        Difference.between(before.departments(), after.departments(), Department::id),
        Difference.between(before.positions(), after.positions(), Position::id),
        Difference.between(before.people(), after.people(), Person::id));
  }

  boolean isEmpty() {
    return departments.isEmpty() && positions.isEmpty() && people.isEmpty();
  }
}
