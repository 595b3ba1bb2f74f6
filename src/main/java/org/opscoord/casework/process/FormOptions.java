package org.opscoord.casework.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.opscoord.directory.Directory;
import org.opscoord.engine.ProductSettings;
import org.springframework.stereotype.Component;

/**
 * Fills options of the directory into a form when it is read. Start forms of form-js are given no
 * data, so that a list of people can only stand in the form itself. A field asks for it by its
 * property {@code options}: {@code people} or {@code departments}.
 */
@Component
class FormOptions {

  private static final String OPTIONS = "/properties/options";

  private final Directory directory;
  private final ObjectMapper json;
  private final ProductSettings settings;

  FormOptions(Directory directory, ObjectMapper json, ProductSettings settings) {
    this.directory = directory;
    this.json = json;
    this.settings = settings;
  }

  /** The form with its options, and as it is when it asks for none. */
  InputStream into(InputStream form) {
    try (form) {
      var read = json.readTree(form);
      fill(read.path("components"));
      return new ByteArrayInputStream(json.writeValueAsBytes(read));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void fill(JsonNode components) {
    for (var component : components) {
      if (component instanceof ObjectNode field) {
        switch (field.at(OPTIONS).asText()) {
          case "people" -> field.set("values", people());
          case "departments" -> field.set("values", departments());
          default -> fill(field.path("components"));
        }
      }
    }
  }

  private ArrayNode people() {
    var options = json.createArrayNode();
    for (var person : directory.people()) {
      var department = directory.nameOf(person.department(), settings.locale());
      options
          .addObject()
          .put("value", person.id().value())
          .put("label", "%s, %s".formatted(person.name(), department));
    }
    return options;
  }

  private ArrayNode departments() {
    var options = json.createArrayNode();
    for (var department : directory.departments()) {
      options
          .addObject()
          .put("value", department.id().value())
          .put("label", directory.nameOf(department.id(), settings.locale()));
    }
    return options;
  }
}
