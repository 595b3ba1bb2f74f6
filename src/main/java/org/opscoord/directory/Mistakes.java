package org.opscoord.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with an import. */
final class Mistakes {

  private static final int LONGEST_ARGUMENT = 200;

  private final List<ImportMistake> found = new ArrayList<>();

  /** Something wrong in a cell. The arguments are texts, so that no number gets a separator. */
  void add(CsvRow row, String column, String key, String... arguments) {
    found.add(new ImportMistake(row.file(), row.line(), column, key, abbreviated(arguments)));
  }

  /** Something wrong with a line, or with the file when the line is the first. */
  void add(DirectoryFile file, long line, String key, String... arguments) {
    found.add(new ImportMistake(file, line, null, key, abbreviated(arguments)));
  }

  /** So that a report of mistakes does not carry whole cells of nonsense back. */
  private static List<Object> abbreviated(String... arguments) {
    return Arrays.stream(arguments)
        .<Object>map(
            text ->
                text.length() <= LONGEST_ARGUMENT
                    ? text
                    : text.substring(0, LONGEST_ARGUMENT) + "…")
        .toList();
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
