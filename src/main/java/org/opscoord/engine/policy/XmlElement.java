package org.opscoord.engine.policy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An element of a model with its own text.
 *
 * @param parent local name of the element around it, empty for the root
 * @param nearestId its id, or that of the nearest element around it that has one
 */
record XmlElement(
    String namespace,
    String name,
    String parent,
    List<Attribute> attributes,
    String text,
    int line,
    int column,
    @Nullable String nearestId) {

  /** An attribute; its namespace is empty when it has no prefix. */
  record Attribute(String namespace, String name, String value) {}

  Optional<String> attribute(String namespace, String name) {
    return attributes.stream()
        .filter(it -> it.namespace().equals(namespace) && it.name().equals(name))
        .map(Attribute::value)
        .findFirst();
  }
}
