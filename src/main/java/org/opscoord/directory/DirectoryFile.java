package org.opscoord.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The three files that hold the directory. Their columns are the same for import and export. */
public enum DirectoryFile {
  DEPARTMENTS("id", "name_en", "name_zh", "kind", "parent", "head", "representative"),
  POSITIONS("id", "name_en", "name_zh"),
  PEOPLE("id", "name", "email", "department", "position", "locale", "roles");

  private final List<String> columns;

  DirectoryFile(String... columns) {
    this.columns = List.of(columns);
  }

  /** Names in the first line, in the order of an export; an import may have them in any order. */
  public List<String> columns() {
    return columns;
  }

  /** For example {@code people.csv}. */
  public String fileName() {
    return name().toLowerCase(Locale.ROOT) + ".csv";
  }

  /**
   * The file of that name.
   *
   * @throws FileUnknown when there is none
   */
  public static DirectoryFile named(String fileName) {
    return Arrays.stream(values())
        .filter(file -> file.fileName().equals(fileName))
        .findFirst()
        .orElseThrow(() -> new FileUnknown(fileName));
  }
}
