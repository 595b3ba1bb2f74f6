package org.opscoord.casework.form;

import java.util.List;

/**
 * A question that can be asked without knowing the case.
 *
 * @param type {@code textfield}, {@code textarea}, {@code number}, {@code checkbox}, {@code radio}
 *     or {@code select}
 * @param choices of a radio or select; empty for the others
 */
public record PlainField(
    String key, String label, String type, boolean required, List<Choice> choices) {

  /** What may be chosen. */
  public record Choice(String value, String label) {}
}
