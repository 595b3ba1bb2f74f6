package org.opscoord.directory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Answers from memory. Every question first asks the database for the directory's revision, which
 * is new after each change on whatever node; so no answer is older than its own transaction, and a
 * change rolled back is forgotten with its revision.
 */
@Service
class CachedDirectory implements Directory {

  private final DirectoryRepository repository;
  private volatile @Nullable Remembered remembered;

  CachedDirectory(DirectoryRepository repository) {
    this.repository = repository;
  }

  Company company() {
    var known = remembered;
    var revision = repository.revision();
    while (known == null || !known.revision.equals(revision)) {
      known = new Remembered(revision, repository.load());
      // A change committed while we were reading may have been seen in part: read again.
      revision = repository.revision();
    }
    remembered = known;
    return known.company;
  }

  @Override
  public Optional<Person> person(PersonId id) {
    return company().person(id);
  }

  @Override
  public Optional<Department> department(DepartmentId id) {
    return company().department(id);
  }

  @Override
  public List<Department> departments() {
    return company().departments();
  }

  @Override
  public List<Person> people() {
    return company().active().toList();
  }

  @Override
  public List<PersonId> peopleIn(DepartmentId department) {
    return company()
        .active()
        .filter(person -> person.department().equals(department))
        .map(Person::id)
        .toList();
  }

  @Override
  public Optional<PersonId> headOf(DepartmentId department) {
    return company().headOf(department);
  }

  @Override
  public Optional<PersonId> representativeOf(DepartmentId department) {
    return company().representativeOf(department);
  }

  @Override
  public Optional<PersonId> headAbove(PersonId person, int levels) {
    return company().headAbove(person, levels);
  }

  @Override
  public List<PersonId> withRole(Role role) {
    return company()
        .active()
        .filter(person -> person.roles().contains(role))
        .map(Person::id)
        .toList();
  }

  @Override
  public List<PersonId> withRoleIn(DepartmentId department, Role role) {
    return company()
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
    return company().personEver(person).map(Person::name).orElse(person.value());
  }

  @Override
  public String nameOf(DepartmentId department, Locale locale) {
    return company().nameOf(department, locale);
  }

  private record Remembered(UUID revision, Company company) {}
}
