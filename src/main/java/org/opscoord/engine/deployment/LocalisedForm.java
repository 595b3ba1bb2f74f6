package org.opscoord.engine.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/**
 * Texts of a Camunda Form in another language. Keys: {@code <form id>.<component id>.<property>},
 * {@code ….options.<value>} and {@code ….columns.<key>}.
 */
class LocalisedForm {

  static final List<String> TEXTS =
      List.of(
          "label",
          "description",
          "text",
          "content",
          "placeholder",
          "dateLabel",
          "timeLabel",
          "searchLabel");

  private final ObjectMapper json;

  LocalisedForm(ObjectMapper json) {
    this.json = json;
  }

  byte[] write(byte[] content, Properties catalogue) {
    try {
      var form = json.readTree(content);
      translateAll(form.path("components"), form.path("id").asText(), catalogue);
      return json.writeValueAsBytes(form);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void translateAll(JsonNode components, String formId, Properties catalogue) {
    for (var component : components) {
      translate((ObjectNode) component, formId + "." + component.path("id").asText(), catalogue);
      translateAll(component.path("components"), formId, catalogue);
    }
  }

  private void translate(ObjectNode component, String prefix, Properties catalogue) {
    for (var property : TEXTS) {
      replace(component, property, prefix + "." + property, catalogue);
    }
    for (var option : component.path("values")) {
      var key = prefix + ".options." + option.path("value").asText();
      replace((ObjectNode) option, "label", key, catalogue);
    }
    for (var column : component.path("columns")) {
      var key = prefix + ".columns." + column.path("key").asText();
      replace((ObjectNode) column, "label", key, catalogue);
    }
  }

  private static void replace(ObjectNode node, String property, String key, Properties catalogue) {
    var translation = catalogue.getProperty(key);
    if (translation != null && node.hasNonNull(property)) {
      node.put(property, translation);
    }
  }
}
