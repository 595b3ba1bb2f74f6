package org.opscoord.directory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Answers from the company as the running transaction sees it. */
@Service
class CompanyDirectory implements Directory {

  private final Companies companies;

  CompanyDirectory(Companies companies) {
    this.companies = companies;
  }

  @Override
  public Optional<Person> person(PersonId id) {
    return companies.current().person(id);
  }

  @Override
  public Optional<Department> department(DepartmentId id) {
    return companies.current().department(id);
  }

  @Override
  public List<Department> departments() {
    return companies.current().departments();
  }

  @Override
  public List<Person> people() {
    return companies.current().active().toList();
  }

  @Override
  public List<PersonId> peopleIn(DepartmentId department) {
    return companies
        .current()
        .active()
        .filter(person -> person.department().equals(department))
        .map(Person::id)
        .toList();
  }

  @Override
  public Optional<PersonId> headOf(DepartmentId department) {
    return companies.current().headOf(department);
  }

  @Override
  public Optional<PersonId> representativeOf(DepartmentId department) {
    return companies.current().representativeOf(department);
  }

  @Override
  public Optional<PersonId> headAbove(PersonId person, int levels) {
    return companies.current().headAbove(person, levels);
  }

  @Override
  public List<PersonId> withRole(Role role) {
    return companies
        .current()
        .active()
        .filter(person -> person.roles().contains(role))
        .map(Person::id)
        .toList();
  }

  @Override
  public List<PersonId> withRoleIn(DepartmentId department, Role role) {
    return companies
        .current()
        .active()
        .filter(person -> person.department().equals(department) && person.roles().contains(role))
        .map(Person::id)
        .toList();
  }

  @Override
  public PersonId coordinator() {
    return withRole(Role.COORDINATOR).stream()
        .findFirst()
        .or(() -> withRole(Role.ADMINISTRATOR).stream().findFirst())
        .orElseThrow(() -> new IllegalStateException("The directory is empty"));
  }

  @Override
  public String nameOf(PersonId person) {
    return companies.current().personEver(person).map(Person::name).orElse(person.value());
  }

  @Override
  public String nameOf(DepartmentId department, Locale locale) {
    return companies.current().nameOf(department, locale);
  }
}
