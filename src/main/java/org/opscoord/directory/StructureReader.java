package org.opscoord.directory;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns the files of an import into the structure that they describe. */
final class StructureReader {

  private final Mistakes mistakes = new Mistakes();
  private final Map<DirectoryFile, List<CsvRow>> rows = new EnumMap<>(DirectoryFile.class);

  /** Reads and checks; where a file is missing, the company stays as it is. */
  StructureReader(Company company, DirectoryFiles files) {
    for (var file : DirectoryFile.values()) {
      var content = files.contents().get(file);
      var bytes = content == null ? DirectoryExport.csv(file, company.structure()) : content;
      rows.put(file, new CsvReader(file, mistakes).read(bytes));
    }
    // Where lines could not be read, everything that refers to them would look wrong too.
    if (mistakes.isEmpty()) {
      new ImportRules(company, rows, mistakes).check();
    }
  }

  List<ImportMistake> mistakes() {
    return mistakes.inOrder();
  }

  /**
   * The structure.
   *
   * @throws ImportRefused when there are mistakes
   */
  Structure structure() {
    if (!mistakes.isEmpty()) {
      throw new ImportRefused(mistakes());
    }
    return new Structure(
        rows(DirectoryFile.DEPARTMENTS).stream().map(StructureReader::department).toList(),
        rows(DirectoryFile.POSITIONS).stream().map(StructureReader::position).toList(),
        rows(DirectoryFile.PEOPLE).stream().map(StructureReader::person).toList());
  }

  private List<CsvRow> rows(DirectoryFile file) {
    return rows.getOrDefault(file, List.of());
  }

  private static Department department(CsvRow row) {
    return new Department(
        new DepartmentId(row.id()),
        row.get("name_en"),
        row.get("name_zh"),
        row.get("kind"),
        row.find("parent").map(DepartmentId::new).orElse(null),
        row.find("head").map(PersonId::new).orElse(null),
        row.find("representative").map(PersonId::new).orElse(null));
  }

  private static Position position(CsvRow row) {
    return new Position(row.id(), row.get("name_en"), row.get("name_zh"));
  }

  private static Person person(CsvRow row) {
    Set<Role> roles =
        ImportRules.roles(row).stream()
            .map(role -> Role.of(role).orElseThrow())
            .collect(Collectors.toUnmodifiableSet());
    return new Person(
        new PersonId(row.id()),
        row.get("name"),
        row.find("email").orElse(null),
        new DepartmentId(row.get("department")),
        row.find("position").orElse(null),
        row.find("locale").map(Locale::forLanguageTag).orElse(null),
        roles,
        true);
  }
}
