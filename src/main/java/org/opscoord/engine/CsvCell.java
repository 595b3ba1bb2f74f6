package org.opscoord.engine;

import java.util.regex.Pattern;

/**
 * A text in a cell. Spreadsheets take one that begins with {@code = + - @} for a formula and run
 * it; an export puts an apostrophe before it, which they swallow and an import takes away again.
 */
public final class CsvCell {

  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private CsvCell() {}

  /** The text as an export writes it. */
  public static String write(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  /** The text that an import reads from a cell. */
  public static String read(String cell) {
    var text = cell.strip();
    return text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
  }
}
