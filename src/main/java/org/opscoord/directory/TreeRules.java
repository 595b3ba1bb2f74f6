package org.opscoord.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Departments form one tree: every parent exists, one department has none, nobody goes round. */
final class TreeRules {

  private final List<CsvRow> rows;
  private final Map<String, CsvRow> byId = new HashMap<>();
  private final Mistakes mistakes;

  TreeRules(List<CsvRow> rows, Mistakes mistakes) {
    this.rows = rows;
    this.mistakes = mistakes;
    rows.forEach(row -> byId.putIfAbsent(row.id(), row));
  }

  void check() {
    for (var row : rows) {
      new RowChecks(mistakes)
          .refers(row, "parent", byId.keySet(), "directory.import.parent.unknown");
    }
    checkRoot();
    checkCircles();
  }

  private void checkRoot() {
    var roots = rows.stream().filter(row -> row.get("parent").isEmpty()).toList();
    if (roots.isEmpty()) {
      mistakes.add(DirectoryFile.DEPARTMENTS, 1, "directory.import.root.none");
    }
    roots.stream()
        .skip(1)
        .forEach(
            row -> mistakes.add(row, "parent", "directory.import.root.second", roots.get(0).id()));
  }

  private void checkCircles() {
    Set<String> seen = new HashSet<>();
    for (var row : rows) {
      var path = new ArrayList<String>();
      @Nullable CsvRow at = row;
      while (at != null && seen.add(at.id())) {
        path.add(at.id());
        at = byId.get(at.get("parent"));
      }
      // Met again within this very walk, and not on an earlier one: the way has closed.
      if (at != null && path.contains(at.id())) {
        var circle = new ArrayList<>(path.subList(path.indexOf(at.id()), path.size()));
        circle.add(at.id());
        mistakes.add(at, "parent", "directory.import.parent.circle", String.join(" → ", circle));
      }
    }
  }
}
