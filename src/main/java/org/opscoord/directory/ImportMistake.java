package org.opscoord.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.Refusal.Problem;

/**
 * One thing wrong with the files of an import.
 *
 * @param line as an editor shows it; 1 is the line with the column names
 * @param column null when it concerns the whole line or file
 * @param messageKey key in {@code i18n/directory*.properties}
 */
public record ImportMistake(
    DirectoryFile file,
    long line,
    @Nullable String column,
    String messageKey,
    List<Object> arguments) {

  /** The same with its place as text, for example {@code people.csv:12:email}. */
  public Problem asProblem() {
    var place = file.fileName() + ":" + line + (column == null ? "" : ":" + column);
    return new Problem(place, messageKey, arguments);
  }
}
