package org.opscoord.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.opscoord.casework.FormContext;
import org.opscoord.directory.Directory;
import org.springframework.stereotype.Component;

/** People to choose from, where somebody is named. */
@Component
class PeopleContext implements FormContext {

  private final Directory directory;
  private final Words words;

  PeopleContext(Directory directory, Words words) {
    this.directory = directory;
    this.words = words;
  }

  @Override
  public boolean concerns(String process, String step) {
    return DecisionModel.isStep(
        process, step, DecisionModel.SCREEN_REQUEST, DecisionModel.RECOMMEND_OPTION);
  }

  @Override
  public Map<String, JsonNode> values(Opened opened) {
    return new FormValues()
        .rows(
            "people",
            directory.people(),
            (person, row) ->
                row.put("value", person.id().value())
                    .put(
                        "label",
                        "%s, %s".formatted(person.name(), words.department(person.department()))))
        .all();
  }
}
