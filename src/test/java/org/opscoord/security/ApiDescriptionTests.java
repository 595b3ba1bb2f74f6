package org.opscoord.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.test.web.server.LocalServerPort;

@OperationsTest
class ApiDescriptionTests {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

  @LocalServerPort int port;
  @Autowired BuildProperties build;

  private Map<String, JsonNode> operations = Map.of();
  private JsonNode description = NullNode.getInstance();

  @BeforeEach
  void read() {
    description = WebClient.json(WebClient.person(port, "qian.duoduo").get("/v3/api-docs"));
    var found = new TreeMap<String, JsonNode>();
    for (var path : description.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          found.put(operation.getKey() + " " + path.getKey(), operation.getValue());
        }
      }
    }
    operations = found;
  }

  @Test
  void itSaysWhatThisIsAndHowToLogIn() {
    assertThat(description.at("/info/title").asText()).isEqualTo("Operations Coordination");
    assertThat(description.at("/info/version").asText()).isEqualTo(build.getVersion());
    assertThat(description.at("/info/description").asText()).contains("RFC 9457");
    var scheme = description.at("/security/0").fieldNames().next();
    var login = description.at("/components/securitySchemes/" + scheme);
    assertThat(login.path("type").asText()).isEqualTo("http");
    assertThat(login.path("scheme").asText()).isEqualTo("basic");
  }

  @Test
  void itCoversTheWholeApiAndNothingElse() {
    assertThat(operations)
        .hasSizeGreaterThan(15)
        .containsKeys(
            "get /api/cases", "post /api/directory/import", "get /api/decisions/{number}");
    assertThat(operations.keySet()).allMatch(operation -> operation.contains(" /api/"));
  }

  @Test
  void everyOperationHasASummaryAndAHeadingInTheList() {
    operations.forEach(
        (name, operation) -> {
          assertThat(operation.path("summary").asText()).as(name).isNotBlank();
          assertThat(operation.path("tags")).as(name).hasSize(1);
        });
  }

  @Test
  void everyOperationSaysHowItAnswersMistakes() {
    operations.forEach(
        (name, operation) -> {
          for (var status : Set.of("400", "401", "403", "404")) {
            var answer = operation.path("responses").path(status);
            assertThat(answer.path("description").asText()).as(name + status).isNotBlank();
            assertThat(answer.at("/content/application~1problem+json/schema/$ref").asText())
                .as(name + status)
                .isEqualTo("#/components/schemas/Problem");
          }
        });
    assertThat(description.at("/components/schemas/Problem/properties/detail").isObject()).isTrue();
  }

  @Test
  void everyOperationSaysHowItAnswersWhenAllIsWell() {
    operations.forEach(
        (name, operation) ->
            assertThat(
                    operation.path("responses").properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(status -> status.startsWith("2"))
                        .collect(Collectors.toSet()))
                .as(name)
                .hasSize(1));
  }
}
