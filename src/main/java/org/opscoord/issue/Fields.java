package org.opscoord.issue;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the fields of an answer that was checked when it was given. */
record Fields(JsonNode values) {

  /** The text; empty when nothing was said. */
  String text(String key) {
    return values.path(key).asText("").strip();
  }

  int whole(String key) {
    return values.path(key).asInt();
  }

  boolean flag(String key) {
    return values.path(key).asBoolean();
  }
}
