package org.opscoord.casework.process;

import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The engine's task service with every completion checked: {@code complete} is a form submission by
 * another name.
 */
class CheckedTaskService extends TaskServiceImpl {

  private final ObjectProvider<TaskSubmission> submissions;

  CheckedTaskService(ObjectProvider<TaskSubmission> submissions) {
    this.submissions = submissions;
  }

  @Override
  public void complete(String taskId) {
    complete(taskId, null);
  }

  @Override
  public void complete(String taskId, @Nullable Map<String, Object> answers) {
    commandExecutor.execute(
        new CheckedCompleteCommand(
            submissions.getObject(), taskId, CheckedFormService.given(answers), false, false));
  }

  @Override
  public VariableMap completeWithVariablesInReturn(
      String taskId, @Nullable Map<String, Object> answers, boolean deserializeValues) {
    return commandExecutor.execute(
        new CheckedCompleteCommand(
            submissions.getObject(),
            taskId,
            CheckedFormService.given(answers),
            true,
            deserializeValues));
  }

  @Override
  public void resolveTask(String taskId, @Nullable Map<String, Object> answers) {
    submissions.getObject().refuseVariables(CheckedFormService.given(answers));
    super.resolveTask(taskId);
  }

  @Override
  public void handleBpmnError(String taskId, String errorCode) {
    throw submissions.getObject().notForeseen();
  }

  @Override
  public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
    throw submissions.getObject().notForeseen();
  }

  @Override
  public void handleBpmnError(
      String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
    throw submissions.getObject().notForeseen();
  }

  @Override
  public void handleEscalation(String taskId, String escalationCode) {
    throw submissions.getObject().notForeseen();
  }

  @Override
  public void handleEscalation(
      String taskId, String escalationCode, Map<String, Object> variables) {
    throw submissions.getObject().notForeseen();
  }
}
