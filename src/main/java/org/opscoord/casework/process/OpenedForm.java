package org.opscoord.casework.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.impl.VariableMapImpl;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.FormContents;
import org.opscoord.casework.FormContext.Opened;
import org.springframework.stereotype.Component;

/** What a task's form is filled with: process variables, and over them what the rooms know. */
@Component
class OpenedForm {

  private final FormContents contents;
  private final JsonValues json;

  OpenedForm(FormContents contents, JsonValues json) {
    this.contents = contents;
    this.json = json;
  }

  /** Process variables and the contents given by the rooms. */
  ObjectNode contents(TaskEntity task, CaseNumber number) {
    var variables = new VariableMapImpl();
    task.collectVariables(variables, null, false, false);
    var values = json.object(variables);
    values.setAll(fromRooms(task, number));
    return values;
  }

  VariableMap fromRoomsAsVariables(TaskEntity task, CaseNumber number) {
    var values = new LinkedHashMap<String, JsonNode>();
    fromRooms(task, number).properties().forEach(e -> values.put(e.getKey(), e.getValue()));
    return json.variables(values);
  }

  private ObjectNode fromRooms(TaskEntity task, CaseNumber number) {
    return contents.of(
        new Opened(
            number,
            task.getProcessDefinition().getKey(),
            task.getTaskDefinitionKey(),
            task.getId(),
            TaskCase.part(task)));
  }
}
