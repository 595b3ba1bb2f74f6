package org.opscoord.casework.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Set;
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

  /** Process variables, and of the contents given by the rooms what is known by these names. */
  ObjectNode contents(TaskEntity task, CaseNumber number, Set<String> names) {
    var variables = new VariableMapImpl();
    task.collectVariables(variables, null, false, false);
    var values = json.object(variables);
    values.setAll(contents.of(opened(task, number), names));
    return values;
  }

  VariableMap fromRoomsAsVariables(TaskEntity task, CaseNumber number) {
    var values = new LinkedHashMap<String, JsonNode>();
    contents
        .of(opened(task, number))
        .properties()
        .forEach(e -> values.put(e.getKey(), e.getValue()));
    return json.variables(values);
  }

  private static Opened opened(TaskEntity task, CaseNumber number) {
    return new Opened(
        number,
        task.getProcessDefinition().getKey(),
        task.getTaskDefinitionKey(),
        task.getId(),
        TaskCase.part(task));
  }
}
