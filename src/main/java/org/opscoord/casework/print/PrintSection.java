package org.opscoord.casework.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One part of a printed case, in the reader's language. Everything in it is text and never markup.
 *
 * @param facts labels and values, in order
 * @param tables what is told in rows, in order
 */
public record PrintSection(String title, List<Fact> facts, List<Table> tables) {

  public PrintSection {
    facts = List.copyOf(facts);
    tables = List.copyOf(tables);
  }

  /** A label and its value. */
  public record Fact(String label, String value) {}

  /** Rows below heads; every row has as many cells as there are heads. */
  public record Table(String title, List<String> heads, List<List<String>> rows) {

    public Table {
      heads = List.copyOf(heads);
      rows = List.copyOf(rows);
      for (var row : rows) {
        if (row.size() != heads.size()) {
          throw new IllegalArgumentException("A row of %s has other cells".formatted(title));
        }
      }
    }

    /** A row in which nothing is shown as a dash. */
    public static List<String> row(@Nullable String... cells) {
      return Stream.of(cells).map(cell -> cell == null || cell.isBlank() ? "–" : cell).toList();
    }
  }

  /** Collects facts and leaves out those without a value. */
  public static final class Facts {

    private final List<Fact> facts = new ArrayList<>();

    public Facts add(String label, @Nullable String value) {
      if (value != null && !value.isBlank()) {
        facts.add(new Fact(label, value));
      }
      return this;
    }

    public List<Fact> all() {
      return List.copyOf(facts);
    }
  }
}
