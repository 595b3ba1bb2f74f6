package org.opscoord.casework.process;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.opscoord.casework.form.FormSchema;
import org.opscoord.casework.handling.StepForms;
import org.springframework.stereotype.Component;

/** Reads the form that the deployed model names. */
@Component
class DeployedStepForms implements StepForms {

  private final ProcessEngineConfigurationImpl engine;
  private final DeployedForms forms;

  DeployedStepForms(ProcessEngineConfigurationImpl engine, DeployedForms forms) {
    this.engine = engine;
    this.forms = forms;
  }

  @Override
  public FormSchema of(String taskId) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              var task = context.getTaskManager().findTaskById(taskId);
              return task == null ? FormSchema.EMPTY : forms.ofTask(task);
            });
  }
}
