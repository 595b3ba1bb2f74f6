package org.opscoord.kpi.indicator;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.CurrentPerson;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.PersonId;
import org.opscoord.directory.Role;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.stereotype.Component;

/**
 * Who reads and sets what: coordinators, administrators and process owners read every department's
 * figures; heads those of their departments and of those below. Process owners and administrators
 * change definitions and targets.
 */
@Component
public class IndicatorReaders {

  private static final Set<Role> READ_ALL =
      Set.of(Role.COORDINATOR, Role.ADMINISTRATOR, Role.PROCESS_OWNER);

  private final Directory directory;
  private final CurrentPerson currentPerson;

  IndicatorReaders(Directory directory, CurrentPerson currentPerson) {
    this.directory = directory;
    this.currentPerson = currentPerson;
  }

  /**
   * Departments whose figures the person acting now may read.
   *
   * @param departments null for all of them
   */
  public record Scope(@Nullable Set<DepartmentId> departments) {

    /** Whether it reaches the whole company. */
    public boolean everything() {
      return departments == null;
    }

    /** Their ids, as a query takes them; null for all. */
    public String @Nullable [] ids() {
      return departments == null
          ? null
          : departments.stream().map(DepartmentId::value).toArray(String[]::new);
    }
  }

  /**
   * All that may be read.
   *
   * @throws Refusal when that is nothing
   */
  public Scope scope() {
    var person = person().orElseThrow(IndicatorReaders::forbidden);
    if (readsAll(person)) {
      return new Scope(null);
    }
    var led = led(person.id());
    if (led.isEmpty()) {
      throw forbidden();
    }
    return new Scope(led);
  }

  /**
   * One department of what may be read.
   *
   * @param department null for all that may be read
   * @throws Refusal when it may not be read, or there is no such department
   */
  public Scope scope(@Nullable DepartmentId department) {
    var all = scope();
    if (department == null) {
      return all;
    }
    var within = all.departments();
    if (within != null && !within.contains(department)) {
      throw forbidden();
    }
    return new Scope(Set.of(department));
  }

  /** Whether the person acting now may read any figure. */
  public boolean reads() {
    return person().filter(one -> readsAll(one) || !led(one.id()).isEmpty()).isPresent();
  }

  /**
   * Who changes definitions.
   *
   * @throws Refusal when somebody else is acting
   */
  public PersonId requireOwner() {
    return person()
        .filter(IndicatorReaders::isOwner)
        .map(Person::id)
        .orElseThrow(() -> new Refusal(Kind.FORBIDDEN, "kpi.owners.only"));
  }

  /** Whether the person acting now changes definitions, targets and weights. */
  public boolean owns() {
    return person().filter(IndicatorReaders::isOwner).isPresent();
  }

  /** Whether the person acting now is an administrator. */
  public boolean administers() {
    return person().filter(one -> one.roles().contains(Role.ADMINISTRATOR)).isPresent();
  }

  private static boolean isOwner(Person person) {
    return person.roles().contains(Role.PROCESS_OWNER)
        || person.roles().contains(Role.ADMINISTRATOR);
  }

  private static boolean readsAll(Person person) {
    return person.roles().stream().anyMatch(READ_ALL::contains);
  }

  private Optional<Person> person() {
    return currentPerson.id().flatMap(directory::person);
  }

  /** Parents come before children, so that one pass finds all below. */
  private Set<DepartmentId> led(PersonId person) {
    var led = new LinkedHashSet<DepartmentId>();
    for (var department : directory.departments()) {
      if (person.equals(department.head()) || led.contains(department.parent())) {
        led.add(department.id());
      }
    }
    return led;
  }

  private static Refusal forbidden() {
    return new Refusal(Kind.FORBIDDEN, "kpi.readers.only");
  }
}
