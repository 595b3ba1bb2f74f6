package org.opscoord.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole company at one moment, past departments and people included, and the rules of who
 * stands above whom. Immutable.
 */
final class Company {

  private final Map<DepartmentId, Department> open;
  private final Map<DepartmentId, Department> closed;
  private final List<Position> positions;
  private final Map<PersonId, Person> people = new TreeMap<>();

  /**
   * @throws IllegalStateException when departments stand above each other in a circle
   */
  Company(
      Collection<Department> open,
      Collection<Department> closed,
      Collection<Position> positions,
      Collection<Person> people) {
    this.open = parentsFirst(open);
    this.closed = byId(closed);
    this.positions = List.copyOf(positions);
    people.forEach(person -> this.people.put(person.id(), person));
  }

  Structure structure() {
    return new Structure(departments(), positions, active().toList());
  }

  List<Department> departments() {
    return List.copyOf(open.values());
  }

  Optional<Department> department(DepartmentId id) {
    return Optional.ofNullable(open.get(id));
  }

  Optional<Department> departmentEver(DepartmentId id) {
    return department(id).or(() -> Optional.ofNullable(closed.get(id)));
  }

  Stream<Person> active() {
    return people.values().stream().filter(Person::active);
  }

  Optional<Person> person(PersonId id) {
    return personEver(id).filter(Person::active);
  }

  Optional<Person> personEver(PersonId id) {
    return Optional.ofNullable(people.get(id));
  }

  Optional<PersonId> headOf(DepartmentId department) {
    return department(department).flatMap(found -> present(found.head()));
  }

  Optional<PersonId> representativeOf(DepartmentId department) {
    return department(department)
        .flatMap(found -> present(found.representative()).or(() -> present(found.head())));
  }

  Optional<PersonId> headAbove(PersonId person, int levels) {
    if (levels < 1) {
      throw new IllegalArgumentException("Levels above a person start at 1, not " + levels);
    }
    return personEver(person).stream()
        .flatMap(known -> upwards(known.department()))
        .flatMap(department -> present(department.head()).stream())
        .filter(head -> !head.equals(person))
        .distinct()
        .skip(levels - 1L)
        .findFirst();
  }

  String nameOf(DepartmentId id, Locale locale) {
    return departmentEver(id)
        .map(found -> locale.getLanguage().equals("zh") ? found.nameZh() : found.nameEn())
        .orElse(id.value());
  }

  private Stream<Department> upwards(DepartmentId from) {
    return Stream.iterate(
            departmentEver(from),
            Optional::isPresent,
            below -> below.map(Department::parent).flatMap(this::departmentEver))
        .flatMap(Optional::stream);
  }

  private Optional<PersonId> present(@Nullable PersonId id) {
    return Optional.ofNullable(id).flatMap(this::person).map(Person::id);
  }

  private static Map<DepartmentId, Department> byId(Collection<Department> departments) {
    var byId = new TreeMap<DepartmentId, Department>();
    departments.forEach(department -> byId.put(department.id(), department));
    return byId;
  }

  private static Map<DepartmentId, Department> parentsFirst(Collection<Department> departments) {
    var waiting = new ArrayList<>(byId(departments).values());
    Set<@Nullable DepartmentId> placed = new HashSet<>();
    placed.add(null);
    var ordered = new LinkedHashMap<DepartmentId, Department>();
    while (!waiting.isEmpty()) {
      var ready = waiting.stream().filter(next -> placed.contains(next.parent())).toList();
      if (ready.isEmpty()) {
        throw new IllegalStateException("Departments without a way to the root: " + waiting);
      }
      ready.forEach(next -> ordered.put(next.id(), next));
      ready.forEach(next -> placed.add(next.id()));
      waiting.removeAll(ready);
    }
    return ordered;
  }
}
