package org.opscoord.casework.handling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.opscoord.casework.reminder.ReminderWords;
import org.springframework.beans.factory.annotation.Autowired;

/** What Modeler offers to process owners is what the product understands. */
@OperationsTest
class ElementTemplatesTests {

  private static final Path FILE =
      Path.of(".camunda", "element-templates", "operations-coordination.json");

  @Autowired List<Handler> handlers;

  @Test
  void everyKindOfHandlingIsOfferedWithExactlyItsWords() throws IOException {
    var known = new HashMap<String, Set<String>>();
    for (var handler : handlers) {
      var words = new HashSet<>(handler.words());
      words.add(HandlingWords.OFF);
      known.put("handling." + handler.kind().id(), words);
    }

    for (var template : templates()) {
      var offered = new HashMap<String, Set<String>>();
      for (var property : template.path("properties")) {
        if (name(property).startsWith("handling.")) {
          offered.put(name(property), words(property));
        }
      }
      assertThat(offered).as(template.path("id").asText()).isEqualTo(known);
    }
  }

  @Test
  void everyOtherPropertySpeaksOfRemindersAndIsWrittenAsTheyAre() throws IOException {
    for (var template : templates()) {
      var names = new ArrayList<String>();
      for (var property : template.path("properties")) {
        if (!name(property).startsWith("handling.")
            && !property.path("group").asText().equals("responsibilities")) {
          names.add(name(property));
          words(property)
              .forEach(
                  word ->
                      assertThat(new ReminderWords(Map.of(name(property), word)).mistake())
                          .isEmpty());
        }
      }
      assertThat(names).hasSize(4).allMatch(ReminderWords::isOne).doesNotHaveDuplicates();
    }
  }

  @Test
  void whoIsResponsibleIsSaidInTheWordsThatTheHandbookReads() throws IOException {
    var offered = new HashMap<String, Set<String>>();
    for (var template : templates()) {
      for (var property : template.path("properties")) {
        if (property.path("group").asText().equals("responsibilities")) {
          offered
              .computeIfAbsent(template.path("id").asText(), id -> new HashSet<>())
              .add(name(property));
        }
      }
    }

    assertThat(offered)
        .isEqualTo(
            Map.of(
                "org.opscoord.step", Set.of("consulted", "informed"),
                "org.opscoord.process", Set.of("accountable")));
  }

  @Test
  void modelerFindsWhatItNeedsInEachTemplate() throws IOException {
    assertThat(templates()).hasSize(2);
    for (var template : templates()) {
      assertThat(template.path("id").asText()).startsWith("org.opscoord.");
      assertThat(template.path("name").asText()).isNotBlank();
      assertThat(template.path("appliesTo")).hasSize(1);
      for (var property : template.path("properties")) {
        assertThat(property.at("/binding/type").asText()).isEqualTo("camunda:property");
        assertThat(property.path("optional").asBoolean()).isTrue();
        assertThat(property.path("label").asText()).isNotBlank();
        assertThat(property.path("description").asText()).isNotBlank();
      }
    }
  }

  private static List<JsonNode> templates() throws IOException {
    var found = new ArrayList<JsonNode>();
    new ObjectMapper().readTree(FILE.toFile()).forEach(found::add);
    return found;
  }

  private static String name(JsonNode property) {
    return property.at("/binding/name").asText();
  }

  private static Set<String> words(JsonNode property) {
    var words = new HashSet<String>();
    property.path("choices").forEach(choice -> words.add(choice.path("value").asText()));
    return words;
  }
}
