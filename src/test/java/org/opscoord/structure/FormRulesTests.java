package org.opscoord.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every form keeps to, so that Tasklist can show it and Modeler can change it. */
class FormRulesTests {

  private static final String DIRECTORY_OPTIONS = "/properties/options";

  /** The newest schema that the form viewer inside Tasklist 7.24 knows. */
  private static final int NEWEST_SCHEMA = 16;

  private static final Pattern SPOKEN = Pattern.compile("[a-z][A-Za-z0-9]*");
  private static final Pattern GENERATED = Pattern.compile("[A-Za-z]+_[0-9a-z]{6,}");

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
  private static final Set<String> OTHERS =
      Set.of(
          "expression",
          "text",
          "image",
          "table",
          "html",
          "spacer",
          "separator",
          "group",
          "dynamiclist",
          "button");

  static List<FormFile> forms() {
    return FormFile.all();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFormHasTheIdOfItsFileAndASchemaThatTasklistKnows(FormFile form) {
    assertThat(form.json().path("id").asText()).isEqualTo(form.id());
    assertThat(form.json().path("type").asText()).isEqualTo("default");
    assertThat(form.json().path("schemaVersion").asInt()).isBetween(1, NEWEST_SCHEMA);
    assertThat(form.json().path("executionPlatform").asText()).isEqualTo("Camunda Platform");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void onlyComponentsThatTasklistShows(FormFile form) {
    assertThat(form.components())
        .isNotEmpty()
        .extracting(FormFile::type)
        .allMatch(type -> INPUTS.contains(type) || OTHERS.contains(type));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyComponentHasASpokenIdOfItsOwn(FormFile form) {
    assertThat(form.components())
        .extracting(component -> component.path("id").asText())
        .doesNotHaveDuplicates()
        .allMatch(id -> SPOKEN.matcher(id).matches() && !GENERATED.matcher(id).matches());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyInputHasAKeyOfItsOwnAndALabel(FormFile form) {
    var inputs = form.components().stream().filter(FormRulesTests::isInput).toList();
    assertThat(inputs)
        .allSatisfy(
            input -> {
              assertThat(input.path("key").asText()).isNotBlank();
              assertThat(label(input)).isNotBlank();
            });
    assertThat(keys(form.json())).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyChoiceHasALabelAndAValueOfItsOwn(FormFile form) {
    assertThat(form.components())
        .filteredOn(component -> component.has("values"))
        .filteredOn(component -> component.at(DIRECTORY_OPTIONS).isMissingNode())
        .allSatisfy(
            component -> {
              var options = FormFile.children(component, "values").toList();
              assertThat(options)
                  .isNotEmpty()
                  .allMatch(option -> !option.path("label").asText().isBlank())
                  .extracting(option -> option.path("value").asText())
                  .doesNotHaveDuplicates()
                  .doesNotContain("");
            });
  }

  @ParameterizedTest
  @MethodSource("forms")
  void choicesOfTheDirectoryAreNamedRightAndFilledInWhenTheFormIsRead(FormFile form) {
    assertThat(form.components())
        .filteredOn(component -> !component.at(DIRECTORY_OPTIONS).isMissingNode())
        .allSatisfy(
            component -> {
              assertThat(component.at(DIRECTORY_OPTIONS).asText())
                  .isIn("people", "departments", "cases");
              assertThat(component.path("type").asText()).isIn("select", "taglist");
              assertThat(component.path("values")).isEmpty();
            });
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aWidgetIsOneThatTasklistKnowsOnALineThatTasklistCanReplace(FormFile form) {
    assertThat(form.components())
        .filteredOn(component -> !component.at("/properties/widget").isMissingNode())
        .allSatisfy(
            component -> {
              assertThat(component.at("/properties/widget").asText()).isEqualTo("files");
              assertThat(component.path("type").asText()).isEqualTo("textfield");
              assertThat(component.at("/validate/required").asBoolean()).isFalse();
            });
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aListThatGrowsBringsItsOwnButton(FormFile form) {
    // Tasklist's own button stays disabled once a list was edited.
    if (!form.components("dynamiclist").isEmpty()) {
      assertThat(form.components("button"))
          .extracting(button -> button.path("action").asText())
          .contains("submit");
      assertThat(form.components("dynamiclist"))
          .allMatch(list -> !list.path("path").asText().isBlank());
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aDateIsAskedAsADayInWritingThatSurvives(FormFile form) {
    // Only a plain YYYY-MM-DD text comes back from Tasklist as it went in.
    assertThat(form.components("datetime"))
        .allMatch(date -> date.path("subtype").asText().equals("date"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFormBelongsToAStep(FormFile form) {
    var used =
        ProcessFile.all().stream()
            .flatMap(model -> model.flowNodes().stream())
            .map(node -> node.getAttributeNS(Xml.CAMUNDA_BPMN, "formRef"))
            .collect(Collectors.toSet());
    assertThat(used).contains(form.id());
  }

  private static boolean isInput(JsonNode component) {
    return INPUTS.contains(FormFile.type(component));
  }

  private static String label(JsonNode input) {
    var name = FormFile.type(input).equals("datetime") ? "dateLabel" : "label";
    return input.path(name).asText();
  }

  /** Keys that would end up beside each other in the answer. */
  private static List<String> keys(JsonNode parent) {
    return FormFile.children(parent, "components").flatMap(FormRulesTests::keysOf).toList();
  }

  private static Stream<String> keysOf(JsonNode component) {
    if (FormFile.type(component).equals("group") && !component.has("path")) {
      return keys(component).stream();
    }
    var key = component.path(component.has("path") ? "path" : "key").asText();
    return key.isEmpty() ? Stream.of() : Stream.of(key);
  }
}
