package org.opscoord.directory;

import java.util.Map;
import java.util.Optional;

/**
 * One row of an imported file.
 *
 * @param line number of the line it begins on, as an editor shows it
 * @param cells by column, without surrounding blanks
 */
record CsvRow(DirectoryFile file, long line, Map<String, String> cells) {

  /** Empty when there is nothing in the cell. */
  String get(String column) {
    return cells.getOrDefault(column, "");
  }

  Optional<String> find(String column) {
    return Optional.of(get(column)).filter(text -> !text.isEmpty());
  }

  String id() {
    return get("id");
  }
}
