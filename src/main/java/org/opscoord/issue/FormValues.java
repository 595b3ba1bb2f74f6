package org.opscoord.issue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Gathers what a form shows. */
final class FormValues {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<String, JsonNode> values = new HashMap<>();

  FormValues put(String key, String text) {
    values.put(key, JSON.textNode(text));
    return this;
  }

  FormValues put(String key, int number) {
    values.put(key, JSON.numberNode(number));
    return this;
  }

  FormValues put(String key, boolean flag) {
    values.put(key, JSON.booleanNode(flag));
    return this;
  }

  FormValues group(String key, ObjectNode node) {
    values.put(key, node);
    return this;
  }

  /** A row of its own for each item, filled by {@code fill}. */
  <T> FormValues rows(String key, Collection<T> items, BiConsumer<T, ObjectNode> fill) {
    var rows = JSON.arrayNode();
    for (var item : items) {
      fill.accept(item, rows.addObject());
    }
    values.put(key, rows);
    return this;
  }

  /** What others have gathered. */
  FormValues with(Map<String, JsonNode> others) {
    values.putAll(others);
    return this;
  }

  static ObjectNode row() {
    return JSON.objectNode();
  }

  Map<String, JsonNode> all() {
    return Map.copyOf(values);
  }
}
