package org.opscoord.notification.robot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** Writes the bodies of requests. */
@Component
class JsonText {

  private final ObjectMapper json;

  JsonText(ObjectMapper json) {
    this.json = json;
  }

  String of(Object content) {
    try {
      return json.writeValueAsString(content);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
