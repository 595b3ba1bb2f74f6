package org.opscoord.casework.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.casework.handling.Collision;
import org.opscoord.casework.handling.HandlingPlay;
import org.opscoord.decision.process.DecisionPlay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Half a request for a decision. */
@OperationsTest
@Import({HandlingPlay.class, Collision.class})
class StartDraftsTests {

  private static final String PROCESS = "coordinated-decision";
  private static final String OWNER = "qian.duoduo";
  private static final String STRANGER = "ma.chao";

  @Autowired StartDrafts drafts;
  @Autowired FormService forms;
  @Autowired RepositoryService repository;
  @Autowired ObjectMapper json;
  @Autowired Acting acting;

  @Test
  void whatWasWrittenIsFilledInForItsOwnerAndForNobodyElse() {
    acting.run(OWNER, () -> drafts.save(PROCESS, half("A first try")));
    acting.run(OWNER, () -> drafts.save(PROCESS, half("Half a request")));

    assertThat(acting.as(OWNER, () -> drafts.all()))
        .filteredOn(draft -> draft.process().equals(PROCESS))
        .singleElement()
        .satisfies(it -> assertThat(it.answers().path("title").asText()).startsWith("Half"));
    assertThat(filledIn(OWNER, "title").asText()).isEqualTo("Half a request");
    assertThat(filledIn(OWNER, "category").asText()).isEqualTo("finance");
    assertThat(filledIn(OWNER, "impact").isMissingNode()).isTrue();
    assertThat(filledIn(STRANGER, "title").isMissingNode()).isTrue();
    assertThat(acting.as(STRANGER, () -> drafts.all()))
        .noneMatch(draft -> draft.process().equals(PROCESS));
    acting.run(STRANGER, () -> drafts.discard(PROCESS));
    assertThat(filledIn(OWNER, "title").asText()).isEqualTo("Half a request");
    acting.run(OWNER, () -> drafts.discard(PROCESS));
    assertThat(filledIn(OWNER, "title").isMissingNode()).isTrue();
  }

  @Test
  void aFormThatIsSentIsNoDraftAnyMoreAndOneThatIsRefusedStaysOne() {
    acting.run(OWNER, () -> drafts.save(PROCESS, half("Half a request")));

    assertThatThrownBy(
            () ->
                acting.run(
                    OWNER,
                    () -> forms.submitStartForm(definition(), DecisionPlay.request("impact", 9))))
        .isNotNull();
    assertThat(filledIn(OWNER, "title").asText()).isEqualTo("Half a request");

    acting.run(OWNER, () -> forms.submitStartForm(definition(), DecisionPlay.request("impact", 3)));
    assertThat(filledIn(OWNER, "title").isMissingNode()).isTrue();
  }

  @Test
  void aDraftHasAMeasureAndAnOwner() {
    var large = half("x".repeat(130 * 1024));
    assertThatThrownBy(() -> acting.run(OWNER, () -> drafts.save(PROCESS, large)))
        .hasMessageContaining("draft.tooLarge");
    assertThatThrownBy(() -> drafts.save(PROCESS, half("Nobody's")))
        .hasMessageContaining("answer.person.unknown");
    acting.run(
        STRANGER,
        () -> {
          for (var index = 0; index < 50; index++) {
            drafts.save("process-" + index, half("One of many"));
          }
        });
    assertThatThrownBy(() -> acting.run(STRANGER, () -> drafts.save("one-more", half("Too many"))))
        .hasMessageContaining("draft.tooMany");
    acting.run(STRANGER, () -> drafts.all().forEach(draft -> drafts.discard(draft.process())));
  }

  private ObjectNode half(String title) {
    return json.createObjectNode().put("title", title).put("category", "finance");
  }

  private JsonNode filledIn(String person, String key) {
    return acting.as(
        person,
        () -> {
          try (var form = forms.getDeployedStartForm(definition())) {
            for (var component : json.readTree(form).path("components")) {
              if (component.path("key").asText().equals(key)) {
                return component.path("defaultValue");
              }
            }
            throw new AssertionError("No field " + key);
          } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
          }
        });
  }

  private String definition() {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(PROCESS)
        .latestVersion()
        .singleResult()
        .getId();
  }
}
