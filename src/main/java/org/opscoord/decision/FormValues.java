package org.opscoord.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
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

  FormValues put(String key, boolean flag) {
    values.put(key, JSON.booleanNode(flag));
    return this;
  }

  /** A row of its own for each item, filled by {@code fill}. */
  <T> FormValues rows(String key, Collection<T> items, BiConsumer<T, Row> fill) {
    ArrayNode rows = JSON.arrayNode();
    for (var item : items) {
      var row = new Row(JSON.objectNode());
      fill.accept(item, row);
      rows.add(row.node());
    }
    values.put(key, rows);
    return this;
  }

  /** Values below a common name, for example {@code request.title}. */
  FormValues group(String key, Row row) {
    values.put(key, row.node());
    return this;
  }

  /** Values that another room gathered. */
  FormValues with(Map<String, JsonNode> others) {
    values.putAll(others);
    return this;
  }

  Map<String, JsonNode> all() {
    return Map.copyOf(values);
  }

  /** One object. */
  record Row(ObjectNode node) {

    static Row empty() {
      return new Row(JSON.objectNode());
    }

    Row put(String key, String text) {
      node.put(key, text);
      return this;
    }

    Row put(String key, int number) {
      node.put(key, number);
      return this;
    }

    Row put(String key, BigDecimal number) {
      node.put(key, number);
      return this;
    }
  }
}
