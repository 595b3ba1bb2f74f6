package org.opscoord.casework.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.opscoord.casework.form.PlainField.Choice;

/**
 * One component of a Camunda Form that takes an answer.
 *
 * @param key name of the answer; for a group or a dynamic list its path
 * @param label what the person sees beside it; the key when there is none
 * @param type type of the component in form-js, for example {@code textfield}
 * @param hideWhen FEEL condition (with its leading {@code =}) under which it is not asked; empty
 *     for never, including the conditions of the groups around it
 * @param rows fields of one row of a dynamic list, otherwise empty
 * @param definition the component as the form's JSON describes it
 */
record FormField(
    String key,
    String label,
    String type,
    List<String> hideWhen,
    List<FormField> rows,
    JsonNode definition) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\d_]*");
  private static final Set<String> CHOOSING = Set.of("radio", "select");
  private static final Set<String> PLAIN =
      Set.of("textfield", "textarea", "number", "checkbox", "radio", "select");

  boolean required() {
    return definition.at("/validate/required").asBoolean(false);
  }

  boolean disabled() {
    return definition.path("disabled").asBoolean(false);
  }

  boolean isList() {
    return type.equals("dynamiclist");
  }

  /** Whether it is asked of every case in the same way. */
  boolean isPlain() {
    return PLAIN.contains(type)
        && hideWhen.isEmpty()
        && !takesFiles()
        && !disabled()
        && (!CHOOSING.contains(type) || definition.path("values").size() > 0);
  }

  /** Whether it depends on what the form is shown beside its fields, or on other answers. */
  boolean looksAround() {
    return !hideWhen.isEmpty()
        || definition.hasNonNull("valuesKey")
        || definition.hasNonNull("valuesExpression")
        || expressions(definition).findAny().isPresent()
        || rows.stream().anyMatch(FormField::looksAround);
  }

  /** Its key, words of its conditions and expressions, and those of its rows. */
  Stream<String> names() {
    var own =
        Stream.concat(hideWhen.stream(), expressions(definition))
            .flatMap(text -> WORD.matcher(text).results().map(MatchResult::group));
    var choices = Stream.ofNullable(definition.path("valuesKey").textValue());
    return Stream.of(Stream.of(key), own, choices, rows.stream().flatMap(FormField::names))
        .flatMap(Function.identity());
  }

  private static Stream<String> expressions(JsonNode node) {
    return node.isTextual()
        ? Stream.of(node.textValue()).filter(text -> text.startsWith("="))
        : StreamSupport.stream(node.spliterator(), false).flatMap(FormField::expressions);
  }

  /** Whether Tasklist offers to add files where form-js knows a line of text only. */
  boolean takesFiles() {
    return type.equals("textfield") && definition.at("/properties/widget").asText().equals("files");
  }

  PlainField plain() {
    var choices =
        StreamSupport.stream(definition.path("values").spliterator(), false)
            .map(one -> new Choice(one.path("value").asText(), one.path("label").asText()))
            .toList();
    return new PlainField(key, label, type, required(), choices);
  }

  /** Where the answer is kept beside the case file: {@code process}, {@code local} or nowhere. */
  Optional<String> scope() {
    return Optional.ofNullable(definition.at("/properties/scope").textValue());
  }

  /** A rule of the component's {@code validate} block; missing when there is none. */
  JsonNode rule(String name) {
    return definition.path("validate").path(name);
  }
}
