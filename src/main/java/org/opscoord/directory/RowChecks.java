package org.opscoord.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Checks that are the same for every imported file. */
final class RowChecks {

  private static final int LONGEST_NAME = 200;

  /** Controls, and the marks that turn the direction of writing and so make a name look another. */
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]");

  private final Mistakes mistakes;

  RowChecks(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** Every row has an id of the right form that no row before it has. */
  void ids(List<CsvRow> rows, Predicate<String> valid) {
    Map<String, Long> lines = new HashMap<>();
    for (var row : rows) {
      if (row.id().isEmpty()) {
        mistakes.add(row, "id", "directory.import.cell.empty");
      } else if (!valid.test(row.id())) {
        mistakes.add(row, "id", "directory.import.id.form", row.id());
      } else {
        var first = lines.putIfAbsent(row.id(), row.line());
        if (first != null) {
          mistakes.add(row, "id", "directory.import.id.twice", row.id(), first.toString());
        }
      }
    }
  }

  void name(CsvRow row, String column) {
    var name = row.get(column);
    if (name.isEmpty()) {
      mistakes.add(row, column, "directory.import.cell.empty");
    } else if (name.length() > LONGEST_NAME) {
      mistakes.add(row, column, "directory.import.cell.long", String.valueOf(LONGEST_NAME));
    } else if (UNPRINTABLE.matcher(name).find()) {
      mistakes.add(row, column, "directory.import.cell.unprintable");
    }
  }

  void oneOf(CsvRow row, String column, List<String> allowed) {
    if (!allowed.contains(row.get(column))) {
      mistakes.add(
          row, column, "directory.import.cell.choice", row.get(column), String.join(", ", allowed));
    }
  }

  /** The cell is empty or names something that another row defines. */
  void refers(CsvRow row, String column, Collection<String> ids, String key) {
    row.find(column)
        .filter(id -> !ids.contains(id))
        .ifPresent(id -> mistakes.add(row, column, key, id));
  }
}
