package org.opscoord.approval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.Department;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.PersonId;
import org.opscoord.directory.Role;

/** A directory that a test writes down in a few lines, parents first. */
class SmallCompany implements Directory {

  private final Map<DepartmentId, Department> departments = new LinkedHashMap<>();
  private final Map<PersonId, DepartmentId> staff = new LinkedHashMap<>();
  private final Map<Role, List<PersonId>> roles = new LinkedHashMap<>();

  SmallCompany department(
      String id, @Nullable String parent, @Nullable String head, @Nullable String speaker) {
    var key = new DepartmentId(id);
    departments.put(
        key,
        new Department(
            key,
            id,
            id,
            "business",
            parent == null ? null : new DepartmentId(parent),
            join(head, key),
            join(speaker, key)));
    return this;
  }

  SmallCompany person(String id, String department) {
    join(id, new DepartmentId(department));
    return this;
  }

  SmallCompany role(Role role, String... people) {
    roles.put(role, List.of(people).stream().map(PersonId::new).toList());
    return this;
  }

  private @Nullable PersonId join(@Nullable String person, DepartmentId department) {
    if (person == null) {
      return null;
    }
    staff.putIfAbsent(new PersonId(person), department);
    return new PersonId(person);
  }

  @Override
  public Optional<Person> person(PersonId id) {
    return Optional.ofNullable(staff.get(id))
        .map(
            department -> new Person(id, id.value(), null, department, null, null, Set.of(), true));
  }

  @Override
  public Optional<Department> department(DepartmentId id) {
    return Optional.ofNullable(departments.get(id));
  }

  @Override
  public List<Department> departments() {
    return List.copyOf(departments.values());
  }

  @Override
  public List<Person> people() {
    return staff.keySet().stream().flatMap(id -> person(id).stream()).toList();
  }

  @Override
  public List<PersonId> peopleIn(DepartmentId department) {
    return staff.keySet().stream().filter(id -> department.equals(staff.get(id))).toList();
  }

  @Override
  public Optional<PersonId> headOf(DepartmentId department) {
    return department(department).map(Department::head);
  }

  @Override
  public Optional<PersonId> representativeOf(DepartmentId department) {
    return department(department)
        .map(found -> found.representative() == null ? found.head() : found.representative());
  }

  @Override
  public Optional<PersonId> headAbove(PersonId person, int levels) {
    var heads = new ArrayList<PersonId>();
    var at = department(staff.get(person));
    while (at.isPresent()) {
      at.flatMap(found -> Optional.ofNullable(found.head()))
          .filter(head -> !head.equals(person) && !heads.contains(head))
          .ifPresent(heads::add);
      at = at.flatMap(found -> Optional.ofNullable(found.parent())).flatMap(this::department);
    }
    return heads.stream().skip(levels - 1).findFirst();
  }

  @Override
  public List<PersonId> withRole(Role role) {
    return roles.getOrDefault(role, List.of());
  }

  @Override
  public List<PersonId> withRoleIn(DepartmentId department, Role role) {
    return withRole(role).stream().filter(id -> department.equals(staff.get(id))).toList();
  }

  @Override
  public PersonId coordinator() {
    return withRole(Role.COORDINATOR).get(0);
  }

  @Override
  public String nameOf(PersonId person) {
    return person.value();
  }

  @Override
  public String nameOf(DepartmentId department, Locale locale) {
    return department.value();
  }
}
