package org.opscoord.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CompanyProperties {

  private static final int PEOPLE = 6;

  @Property
  void whoStandsAboveIsNeverThePersonAndAlwaysHeadOfADepartmentOnTheWayUp(
      @ForAll("companies") Company company,
      @ForAll @IntRange(max = PEOPLE - 1) int someone,
      @ForAll @IntRange(min = 1, max = 5) int levels) {
    var person = personId(someone);

    var above = company.headAbove(person, levels);

    var heads = headsOnTheWayUp(company, person);
    heads.remove(person);
    assertThat(above)
        .isEqualTo(levels <= heads.size() ? Optional.of(heads.get(levels - 1)) : Optional.empty());
    assertThat(above.flatMap(company::person)).isEqualTo(above.flatMap(company::personEver));
  }

  @Property
  void aVacantPostIsPassedOver(@ForAll("companies") Company company) {
    for (var department : company.departments()) {
      assertThat(company.headOf(department.id()))
          .isEqualTo(Optional.ofNullable(department.head()).filter(id -> isActive(company, id)));
    }
  }

  @Property
  void departmentsComeAfterTheirParents(@ForAll("companies") Company company) {
    var met = new ArrayList<DepartmentId>();
    for (var department : company.departments()) {
      if (department.parent() != null) {
        assertThat(met).contains(department.parent());
      }
      met.add(department.id());
    }
  }

  @Example
  void aHeadsOwnHeadStandsOneDepartmentHigher() {
    var company =
        new Company(
            List.of(department(0, -1, 0), department(1, 0, 1)),
            List.of(),
            List.of(),
            List.of(person(0, 0, true), person(1, 1, true), person(2, 1, true)));

    assertThat(company.headAbove(personId(2), 1)).contains(personId(1));
    assertThat(company.headAbove(personId(2), 2)).contains(personId(0));
    assertThat(company.headAbove(personId(1), 1)).contains(personId(0));
    assertThat(company.headAbove(personId(0), 1)).isEmpty();
  }

  @Example
  void levelsStartAtOne() {
    var company = new Company(List.of(), List.of(), List.of(), List.of());

    assertThatThrownBy(() -> company.headAbove(personId(0), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Example
  void aCircleOfDepartmentsIsNoCompany() {
    var circle = List.of(department(0, 1, 0), department(1, 0, 0));

    assertThatThrownBy(() -> new Company(circle, List.of(), List.of(), List.of()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Example
  void peopleOfAClosedDepartmentStillHaveSomebodyAbove() {
    var company =
        new Company(
            List.of(department(0, -1, 0)),
            List.of(department(1, 0, -1)),
            List.of(),
            List.of(person(0, 0, true), person(1, 1, false)));

    assertThat(company.headAbove(personId(1), 1)).contains(personId(0));
  }

  @Provide
  Arbitrary<Company> companies() {
    return Arbitraries.integers()
        .between(1, 8)
        .flatMap(
            size ->
                Arbitraries.integers()
                    .between(-1, 99)
                    .list()
                    .ofSize(2 * size + 2 * PEOPLE)
                    .map(choices -> company(size, choices)));
  }

  private static Company company(int size, List<Integer> choices) {
    var next = choices.iterator();
    var departments =
        IntStream.range(0, size)
            .mapToObj(
                number ->
                    department(
                        number,
                        number == 0 ? -1 : Math.floorMod(next.next(), number),
                        Math.floorMod(next.next(), PEOPLE + 1) - 1))
            .toList();
    var people =
        IntStream.range(0, PEOPLE)
            .mapToObj(
                number ->
                    person(
                        number,
                        Math.floorMod(next.next(), size),
                        Math.floorMod(next.next(), 4) != 0))
            .toList();
    return new Company(departments, List.of(), List.of(), people);
  }

  private static List<PersonId> headsOnTheWayUp(Company company, PersonId person) {
    var heads = new ArrayList<PersonId>();
    var at = company.personEver(person).flatMap(known -> company.department(known.department()));
    while (at.isPresent()) {
      Stream.ofNullable(at.get().head())
          .filter(head -> isActive(company, head) && !heads.contains(head))
          .forEach(heads::add);
      at = at.map(Department::parent).flatMap(company::department);
    }
    return heads;
  }

  private static boolean isActive(Company company, PersonId id) {
    return company.personEver(id).filter(Person::active).isPresent();
  }

  private static Department department(int number, int parent, int head) {
    return new Department(
        departmentId(number),
        "Department " + number,
        "部门 " + number,
        "business",
        parent < 0 ? null : departmentId(parent),
        head < 0 ? null : personId(head),
        null);
  }

  private static Person person(int number, int department, boolean active) {
    return new Person(
        personId(number),
        "Person " + number,
        null,
        departmentId(department),
        null,
        null,
        Set.of(),
        active);
  }

  private static DepartmentId departmentId(int number) {
    return new DepartmentId("department-" + number);
  }

  private static PersonId personId(int number) {
    return new PersonId("person." + number);
  }
}
