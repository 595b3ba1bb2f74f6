package org.opscoord.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Reads the fields of an answer that was checked when it was given. */
record Fields(JsonNode values) {

  /** The text; empty when nothing was said. */
  String text(String key) {
    return values.path(key).asText("").strip();
  }

  int whole(String key) {
    return values.path(key).asInt();
  }

  BigDecimal money(String key) {
    return values.path(key).decimalValue();
  }

  LocalDate date(String key) {
    return LocalDate.parse(values.path(key).asText());
  }

  List<String> texts(String key) {
    return rows(values.path(key), JsonNode::asText);
  }

  <T> List<T> rows(String key, Function<Fields, T> row) {
    return rows(values.path(key), value -> row.apply(new Fields(value)));
  }

  private static <T> List<T> rows(JsonNode array, Function<JsonNode, T> row) {
    return StreamSupport.stream(array.spliterator(), false).map(row).toList();
  }
}
