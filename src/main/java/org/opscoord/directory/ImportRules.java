package org.opscoord.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has to be true of the three files together. Finds everything that is not. */
final class ImportRules {

  static final List<String> KINDS = List.of("executive", "operations", "business", "support");
  static final List<String> LOCALES = List.of("", "en", "zh-CN");

  private static final int LONGEST_EMAIL = 254;
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  private final Company company;
  private final Mistakes mistakes;
  private final RowChecks checks;
  private final List<CsvRow> departments;
  private final List<CsvRow> positions;
  private final List<CsvRow> people;
  private final Set<String> personIds;

  ImportRules(Company company, Map<DirectoryFile, List<CsvRow>> rows, Mistakes mistakes) {
    this.company = company;
    this.mistakes = mistakes;
    this.checks = new RowChecks(mistakes);
    this.departments = rows.getOrDefault(DirectoryFile.DEPARTMENTS, List.of());
    this.positions = rows.getOrDefault(DirectoryFile.POSITIONS, List.of());
    this.people = rows.getOrDefault(DirectoryFile.PEOPLE, List.of());
    this.personIds = ids(people);
  }

  void check() {
    checks.ids(departments, DepartmentId::isValid);
    checks.ids(positions, PersonId::isValid);
    checks.ids(people, PersonId::isValid);
    departments.forEach(this::checkDepartment);
    new TreeRules(departments, mistakes).check();
    positions.forEach(this::checkNames);
    var departmentIds = ids(departments);
    var positionIds = ids(positions);
    people.forEach(person -> checkPerson(person, departmentIds, positionIds));
    if (people.stream().noneMatch(row -> roles(row).contains(Role.ADMINISTRATOR.id()))) {
      mistakes.add(
          DirectoryFile.PEOPLE, 1, "directory.import.noAdministrator", Role.ADMINISTRATOR.id());
    }
  }

  /** Role ids of a row, as written there. */
  static Set<String> roles(CsvRow person) {
    return Arrays.stream(person.get("roles").split(";"))
        .map(String::strip)
        .filter(role -> !role.isEmpty())
        .collect(Collectors.toSet());
  }

  private void checkDepartment(CsvRow row) {
    checkNames(row);
    if (isReserved(row.id())) {
      mistakes.add(row, "id", "directory.import.id.reserved", row.id());
    }
    checks.oneOf(row, "kind", KINDS);
    for (var post : List.of("head", "representative")) {
      var gone = row.find(post).filter(id -> !personIds.contains(id)).filter(this::hasLeft);
      if (gone.isPresent()) {
        mistakes.add(row, post, "directory.import.person.left", gone.get());
      } else {
        checks.refers(row, post, personIds, "directory.import.person.unknown");
      }
    }
  }

  private void checkNames(CsvRow row) {
    checks.name(row, "name_en");
    checks.name(row, "name_zh");
  }

  private void checkPerson(CsvRow row, Set<String> departmentIds, Set<String> positionIds) {
    checks.name(row, "name");
    // A task or a message may go to either, by id alone.
    if (departmentIds.contains(row.id())) {
      mistakes.add(row, "id", "directory.import.id.isDepartment", row.id());
    }
    if (row.get("department").isEmpty()) {
      mistakes.add(row, "department", "directory.import.cell.empty");
    }
    checks.refers(row, "department", departmentIds, "directory.import.department.unknown");
    checks.refers(row, "position", positionIds, "directory.import.position.unknown");
    checks.oneOf(row, "locale", LOCALES);
    row.find("email")
        .filter(email -> email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())
        .ifPresent(email -> mistakes.add(row, "email", "directory.import.email", email));
    var unknown = new ArrayList<>(roles(row));
    unknown.removeIf(role -> Role.of(role).isPresent());
    unknown.forEach(
        role -> mistakes.add(row, "roles", "directory.import.role.unknown", role, roleIds()));
  }

  private boolean hasLeft(String id) {
    return PersonId.isValid(id) && company.personEver(new PersonId(id)).isPresent();
  }

  private static boolean isReserved(String id) {
    return id.equals("staff")
        || Role.of(id).isPresent()
        || id.endsWith("-head")
        || id.endsWith("-representative");
  }

  private static String roleIds() {
    return Stream.of(Role.values()).map(Role::id).collect(Collectors.joining(", "));
  }

  private static Set<String> ids(List<CsvRow> rows) {
    return rows.stream().map(CsvRow::id).collect(Collectors.toSet());
  }
}
