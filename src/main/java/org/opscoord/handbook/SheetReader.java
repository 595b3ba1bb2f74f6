package org.opscoord.handbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/** Reads rule tables and forms as tables of text. */
@Component
class SheetReader {

  private final ObjectMapper json;
  private final Texts texts;

  SheetReader(ObjectMapper json, Texts texts) {
    this.json = json;
    this.texts = texts;
  }

  Sheet table(String key, byte[] xml, Locale reader) {
    var decision =
        (Decision) Dmn.readModelFromStream(new ByteArrayInputStream(xml)).getModelElementById(key);
    var heads = new ArrayList<String>();
    var rows = new ArrayList<List<String>>();
    if (decision.getExpression() instanceof DecisionTable table) {
      table.getInputs().forEach(input -> heads.add(orEmpty(input.getLabel())));
      table.getOutputs().forEach(output -> heads.add(orEmpty(output.getLabel())));
      heads.add(texts.text(reader, "handbook.why"));
      for (var rule : table.getRules()) {
        var row = new ArrayList<String>();
        rule.getInputEntries().forEach(entry -> row.add(cell(entry.getTextContent())));
        rule.getOutputEntries().forEach(entry -> row.add(cell(entry.getTextContent())));
        row.add(description(rule));
        rows.add(List.copyOf(row));
      }
    }
    return new Sheet(
        key,
        Objects.requireNonNullElse(decision.getName(), key),
        description(decision),
        List.copyOf(heads),
        List.copyOf(rows));
  }

  /**
   * @param name what the form is for
   */
  Sheet form(String key, String name, byte[] form, Locale reader) {
    var rows = new ArrayList<List<String>>();
    try {
      fields(json.readTree(form).path("components"), rows, reader);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return new Sheet(
        key,
        name,
        "",
        List.of(
            texts.text(reader, "handbook.field"),
            texts.text(reader, "handbook.field.hint"),
            texts.text(reader, "handbook.field.required")),
        List.copyOf(rows));
  }

  private void fields(JsonNode components, List<List<String>> rows, Locale reader) {
    for (var component : components) {
      if (component.has("key") && component.has("label")) {
        var required = component.path("validate").path("required").asBoolean();
        rows.add(
            List.of(
                plain(component.path("label").asText()),
                plain(component.path("description").asText()),
                required ? texts.text(reader, "handbook.field.yes") : ""));
      }
      fields(component.path("components"), rows, reader);
    }
  }

  /** A text that a form computes is no sentence. */
  private static String plain(String text) {
    return text.startsWith("=") ? "" : text;
  }

  private static String cell(String text) {
    var entry = text.strip();
    return entry.isEmpty() ? "–" : entry.replace("\"", "");
  }

  private static String description(DmnElement element) {
    return element.getDescription() == null
        ? ""
        : element.getDescription().getTextContent().strip();
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
