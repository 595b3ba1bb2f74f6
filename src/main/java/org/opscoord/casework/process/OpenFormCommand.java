package org.opscoord.casework.process;

import java.util.Collection;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** Gives a form its values, the rooms' own tables included. */
class OpenFormCommand extends GetTaskFormVariablesCmd {

  private final transient OpenedForm openedForms;

  OpenFormCommand(
      OpenedForm openedForms,
      String taskId,
      @Nullable Collection<String> names,
      boolean deserializeObjectValues) {
    super(taskId, names, deserializeObjectValues);
    this.openedForms = openedForms;
  }

  @Override
  public VariableMap execute(CommandContext context) {
    var variables = super.execute(context);
    var task = context.getTaskManager().findTaskById(resourceId);
    TaskCase.number(task)
        .map(number -> openedForms.fromRoomsAsVariables(task, number))
        .ifPresent(
            values ->
                values.keySet().stream()
                    .filter(name -> formVariableNames == null || formVariableNames.contains(name))
                    .forEach(name -> variables.putValueTyped(name, values.getValueTyped(name))));
    return variables;
  }
}
