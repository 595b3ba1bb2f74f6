package org.opscoord.engine.policy;

import org.jspecify.annotations.Nullable;

/**
 * Where a rule is broken.
 *
 * @param elementId id of the element, or of the nearest one around it that has an id
 */
record Finding(Breach breach, int line, int column, @Nullable String elementId) {

  static Finding at(XmlElement element, Breach breach) {
    return new Finding(breach, element.line(), element.column(), element.nearestId());
  }

  static Finding inFile(Breach breach) {
    return new Finding(breach, 0, 0, null);
  }
}
