package org.opscoord.duty;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.Refusal.Problem;

/**
 * One thing wrong with the file of a roster.
 *
 * @param line as an editor shows it
 * @param column column of the CSV file or property of the event; null when it concerns the whole
 * @param messageKey key in {@code i18n/duty*.properties}
 */
public record RosterMistake(
    long line, @Nullable String column, String messageKey, List<Object> arguments) {

  /** The same with its place as text, for example {@code 12:person}. */
  Problem asProblem() {
    return new Problem(column == null ? "" + line : line + ":" + column, messageKey, arguments);
  }
}
