package org.opscoord.casework.process;

import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The engine's form service with every submission checked, whoever calls it. */
@SuppressWarnings({"unchecked", "rawtypes"})
class CheckedFormService extends FormServiceImpl {

  private final ObjectProvider<StartSubmission> starts;
  private final ObjectProvider<TaskSubmission> submissions;
  private final ObjectProvider<OpenedForm> openedForms;
  private final ObjectProvider<FormOptions> options;
  private final ObjectProvider<DraftedForm> drafts;

  CheckedFormService(
      ObjectProvider<StartSubmission> starts,
      ObjectProvider<TaskSubmission> submissions,
      ObjectProvider<OpenedForm> openedForms,
      ObjectProvider<FormOptions> options,
      ObjectProvider<DraftedForm> drafts) {
    this.starts = starts;
    this.submissions = submissions;
    this.openedForms = openedForms;
    this.options = options;
    this.drafts = drafts;
  }

  @Override
  public InputStream getDeployedStartForm(String definitionId) {
    var form = options.getObject().into(super.getDeployedStartForm(definitionId));
    return drafts.getObject().into(form, process(definitionId));
  }

  private String process(String definitionId) {
    return commandExecutor.execute(
        context ->
            context
                .getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definitionId)
                .getKey());
  }

  @Override
  public ProcessInstance submitStartFormData(String definitionId, Map<String, String> answers) {
    return submitStartForm(definitionId, null, (Map) answers);
  }

  @Override
  public ProcessInstance submitStartFormData(
      String definitionId, String businessKey, Map<String, String> answers) {
    return submitStartForm(definitionId, businessKey, (Map) answers);
  }

  @Override
  public ProcessInstance submitStartForm(String definitionId, Map<String, Object> answers) {
    return submitStartForm(definitionId, null, answers);
  }

  @Override
  public ProcessInstance submitStartForm(
      String definitionId, @Nullable String businessKey, @Nullable Map<String, Object> answers) {
    return commandExecutor.execute(
        new CheckedStartCommand(starts.getObject(), definitionId, businessKey, given(answers)));
  }

  @Override
  public void submitTaskFormData(String taskId, Map<String, String> answers) {
    submitTaskForm(taskId, (Map) answers);
  }

  @Override
  public void submitTaskForm(String taskId, @Nullable Map<String, Object> answers) {
    commandExecutor.execute(
        new CheckedSubmitCommand(submissions.getObject(), taskId, given(answers), false, false));
  }

  @Override
  public VariableMap submitTaskFormWithVariablesInReturn(
      String taskId, @Nullable Map<String, Object> answers, boolean deserializeValues) {
    return commandExecutor.execute(
        new CheckedSubmitCommand(
            submissions.getObject(), taskId, given(answers), true, deserializeValues));
  }

  @Override
  public VariableMap getTaskFormVariables(
      String taskId, @Nullable Collection<String> names, boolean deserializeObjectValues) {
    return commandExecutor.execute(
        new OpenFormCommand(openedForms.getObject(), taskId, names, deserializeObjectValues));
  }

  static Map<String, Object> given(@Nullable Map<String, Object> answers) {
    return answers == null ? Variables.createVariables() : answers;
  }
}
