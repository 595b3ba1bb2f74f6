package org.opscoord.action;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.opscoord.casework.Answer;

/** Reads the fields of an answer that was checked when it was given. */
record Fields(JsonNode values) {

  static Fields of(Answer answer) {
    return new Fields(answer.values());
  }

  /** The text; empty when nothing was said. */
  String text(String key) {
    return values.path(key).asText("").strip();
  }

  LocalDate date(String key) {
    return LocalDate.parse(values.path(key).asText());
  }

  boolean has(String key) {
    return values.hasNonNull(key);
  }
}
