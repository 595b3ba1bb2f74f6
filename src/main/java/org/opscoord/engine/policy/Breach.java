package org.opscoord.engine.policy;

import java.util.List;

/**
 * A rule that a model breaks.
 *
 * @param rule key of the sentence in {@code i18n/engine.properties}
 */
record Breach(String rule, List<Object> arguments) {

  static Breach of(String rule, Object... arguments) {
    return new Breach(rule, List.of(arguments));
  }
}
