package org.opscoord.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import org.opscoord.casework.FormContext;
import org.opscoord.directory.Directory;
import org.springframework.stereotype.Component;

/** People to choose another owner from. */
@Component
class ActionPeopleContext implements FormContext {

  private final Directory directory;
  private final ActionWords words;

  ActionPeopleContext(Directory directory, ActionWords words) {
    this.directory = directory;
    this.words = words;
  }

  @Override
  public boolean concerns(String process, String step) {
    return ActionModel.isStep(process, step, ActionModel.REASSIGN_ACTION);
  }

  @Override
  public Map<String, JsonNode> values(Opened opened) {
    var people = JsonNodeFactory.instance.arrayNode();
    for (var person : directory.people()) {
      people
          .addObject()
          .put("value", person.id().value())
          .put("label", "%s, %s".formatted(person.name(), words.department(person.department())));
    }
    return Map.of("people", people);
  }
}
