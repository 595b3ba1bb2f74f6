package org.opscoord.casework.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.opscoord.casework.CaseBrowser;
import org.opscoord.casework.CaseFilter;
import org.opscoord.casework.CaseState;
import org.opscoord.directory.CurrentPerson;
import org.opscoord.directory.Directory;
import org.opscoord.engine.ProductSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Fills into a form what it asks for, when it is read. Start forms of form-js are given no data, so
 * that a list of people can only stand in the form itself. A field asks for it by its property
 * {@code options}: {@code people}, {@code departments} or {@code cases}, the newest open ones that
 * the reader may see. One with the property {@code widget} gets an identifier by which the page
 * knows it.
 */
@Component
class FormOptions {

  private static final String OPTIONS = "/properties/options";

  private static final String WIDGET = "/properties/widget";
  private static final int CASES = 200;

  private final Directory directory;
  private final CurrentPerson currentPerson;
  private final ObjectProvider<CaseBrowser> cases;
  private final ObjectMapper json;
  private final ProductSettings settings;

  FormOptions(
      Directory directory,
      CurrentPerson currentPerson,
      ObjectProvider<CaseBrowser> cases,
      ObjectMapper json,
      ProductSettings settings) {
    this.directory = directory;
    this.currentPerson = currentPerson;
    this.cases = cases;
    this.json = json;
    this.settings = settings;
  }

  /** Whether a form asks for something that may be another next time. */
  boolean isAskedFor(byte[] form) {
    try {
      return json.readTree(form).findValues("properties").stream()
          .anyMatch(properties -> properties.has("options"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
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
        var widget = field.at(WIDGET).asText();
        if (!widget.isEmpty()) {
          field.put("id", "opscoord-%s-%s".formatted(widget, field.path("key").asText()));
        }
        switch (field.at(OPTIONS).asText()) {
          case "people" -> field.set("values", people());
          case "departments" -> field.set("values", departments());
          case "cases" -> field.set("values", cases());
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

  private ArrayNode cases() {
    var options = json.createArrayNode();
    if (currentPerson.id().flatMap(directory::person).isPresent()) {
      var open = new CaseFilter(null, CaseState.OPEN, null, null, null, null, null, null);
      for (var file : cases.getObject().cases(open, null, CASES).items()) {
        options
            .addObject()
            .put("value", file.number().value())
            .put("label", "%s, %s".formatted(file.number(), file.title()));
      }
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
