package org.opscoord.casework.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.opscoord.casework.form.FormSchema;
import org.springframework.stereotype.Component;

/** The forms that the deployed models name, read inside the present engine command. */
@Component
class DeployedForms {

  private final ObjectMapper json;
  private final FormOptions options;

  DeployedForms(ObjectMapper json, FormOptions options) {
    this.json = json;
    this.options = options;
  }

  /** The form of a task; one without fields when the task has no form. */
  FormSchema ofTask(TaskEntity task) {
    var definition = task.getTaskDefinition();
    if (definition == null
        || definition.getFormDefinition().getCamundaFormDefinitionKey() == null) {
      return FormSchema.EMPTY;
    }
    return read(new GetDeployedTaskFormCmd(task.getId()));
  }

  /** The start form of a process; one without fields when it has none. */
  FormSchema ofStart(ProcessDefinitionEntity definition) {
    var form = definition.getStartFormDefinition();
    if (form == null || form.getCamundaFormDefinitionKey() == null) {
      return FormSchema.EMPTY;
    }
    return read(new GetDeployedStartFormCmd(definition.getId()));
  }

  private FormSchema read(Command<InputStream> command) {
    var form = Context.getCommandContext().runWithoutAuthorization(command);
    return FormSchema.read(json, options.into(form));
  }
}
