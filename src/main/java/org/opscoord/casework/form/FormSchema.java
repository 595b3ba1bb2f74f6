package org.opscoord.casework.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of a deployed Camunda Form (form-js schema 16). */
public record FormSchema(List<FormField> fields) {

  private static final Set<String> INPUTS =
      Set.of(
          "textfield",
          "textarea",
          "number",
          "datetime",
          "checkbox",
          "checklist",
          "radio",
          "select",
          "taglist");

  /** A form without fields: nothing may be answered. */
  public static final FormSchema EMPTY = new FormSchema(List.of());

  /**
   * Reads a form.
   *
   * @throws IllegalArgumentException when it is not a Camunda Form
   */
  public static FormSchema read(ObjectMapper json, InputStream form) {
    try (form) {
      var root = json.readTree(form);
      if (!root.path("components").isArray()) {
        throw new IllegalArgumentException("Not a Camunda Form: it has no components");
      }
      return new FormSchema(fields(root.path("components"), List.of()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Names of everything that the form may submit. */
  public Set<String> keys() {
    return Set.copyOf(fields.stream().map(FormField::key).toList());
  }

  /**
   * What can be asked without knowing the case. Empty when something that must be answered is not
   * among it.
   */
  public Optional<List<PlainField>> plainFields() {
    var plain = fields.stream().filter(FormField::isPlain).toList();
    return fields.stream().allMatch(field -> !field.required() || plain.contains(field))
        ? Optional.of(plain.stream().map(FormField::plain).toList())
        : Optional.empty();
  }

  /** Whether an answer can only be checked with what the form is shown beside its fields. */
  public boolean looksAround() {
    return fields.stream().anyMatch(FormField::looksAround);
  }

  /**
   * Names that its fields look at when an answer is checked: their own, of what the form is shown
   * beside its fields, and whatever else is a word in an expression.
   */
  public Set<String> names() {
    return fields.stream().flatMap(FormField::names).collect(Collectors.toUnmodifiableSet());
  }

  /** Names of the fields that take files, outside of lists. */
  public List<String> fileFields() {
    return fields.stream().filter(FormField::takesFiles).map(FormField::key).toList();
  }

  private static List<FormField> fields(JsonNode components, List<String> hiddenAround) {
    var fields = new ArrayList<FormField>();
    for (var component : components) {
      var type = component.path("type").asText();
      var hideWhen = hideWhen(component, hiddenAround);
      if (type.equals("dynamiclist")) {
        fields.add(
            field(component, "path", hideWhen, fields(component.path("components"), List.of())));
      } else if (type.equals("group")) {
        if (component.path("path").asText().isEmpty()) {
          fields.addAll(fields(component.path("components"), hideWhen));
        } else {
          throw new IllegalArgumentException(
              "Group %s has a path; answers are kept flat"
                  .formatted(component.path("id").asText()));
        }
      } else if (INPUTS.contains(type)) {
        fields.add(field(component, "key", hideWhen, List.of()));
      }
    }
    return List.copyOf(fields);
  }

  private static List<String> hideWhen(JsonNode component, List<String> around) {
    var own = component.at("/conditional/hide").asText("");
    return own.isEmpty() ? around : Stream.concat(around.stream(), Stream.of(own)).toList();
  }

  private static FormField field(
      JsonNode component, String keyProperty, List<String> hideWhen, List<FormField> rows) {
    var key = component.path(keyProperty).asText();
    var label = component.path("label").asText(key);
    return new FormField(key, label, component.path("type").asText(), hideWhen, rows, component);
  }
}
