package org.opscoord.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with an import. */
final class Mistakes {

  private final List<ImportMistake> found = new ArrayList<>();

  /** Something wrong in a cell. The arguments are texts, so that no number gets a separator. */
  void add(CsvRow row, String column, String key, String... arguments) {
    found.add(
        new ImportMistake(
            row.file(), row.line(), column, key, List.<Object>of((Object[]) arguments)));
  }

  /** Something wrong with a line, or with the file when the line is the first. */
  void add(DirectoryFile file, long line, String key, String... arguments) {
    found.add(new ImportMistake(file, line, null, key, List.<Object>of((Object[]) arguments)));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** In the order in which somebody would mend them: by file and line. */
  List<ImportMistake> inOrder() {
    return found.stream()
        .sorted(Comparator.comparing(ImportMistake::file).thenComparing(ImportMistake::line))
        .toList();
  }
}
