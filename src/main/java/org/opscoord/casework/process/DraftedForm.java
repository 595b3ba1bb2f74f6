package org.opscoord.casework.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.opscoord.casework.draft.StartDrafts;
import org.springframework.stereotype.Component;

/** Fills a draft into the start form that its owner opens again, as the defaults of its fields. */
@Component
class DraftedForm {

  private final StartDrafts drafts;
  private final ObjectMapper json;

  DraftedForm(StartDrafts drafts, ObjectMapper json) {
    this.drafts = drafts;
    this.json = json;
  }

  /** The form with what the person acting now had written, and as it is when they had nothing. */
  InputStream into(InputStream form, String process) {
    var draft = drafts.find(process);
    if (draft.isEmpty()) {
      return form;
    }
    try (form) {
      var read = json.readTree(form);
      fill(read.path("components"), draft.get().answers());
      return new ByteArrayInputStream(json.writeValueAsBytes(read));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void fill(JsonNode components, ObjectNode answers) {
    for (var component : components) {
      var answer = answers.path(component.path("key").asText());
      if (component instanceof ObjectNode field && !answer.isMissingNode() && !answer.isNull()) {
        field.set("defaultValue", answer);
      }
      fill(component.path("components"), answers);
    }
  }
}
