package org.opscoord.issue.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.opscoord.casework.CaseNumber;
import org.opscoord.engine.Refusal;
import org.opscoord.issue.IssueModel;
import org.opscoord.issue.ReporterTasks;
import org.springframework.stereotype.Component;

/** Finds and completes the reporter's tasks where nobody is logged in. */
@Component
class CamundaReporterTasks implements ReporterTasks {

  private final TaskService tasks;
  private final RuntimeService runtime;

  CamundaReporterTasks(TaskService tasks, RuntimeService runtime) {
    this.tasks = tasks;
    this.runtime = runtime;
  }

  @Override
  public List<Waiting> of(CaseNumber number) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .taskDefinitionKeyIn(IssueModel.ANSWER_QUESTION, IssueModel.VERIFY_SOLUTION)
        .orderByTaskCreateTime()
        .asc()
        .list()
        .stream()
        .map(this::waiting)
        .toList();
  }

  private Waiting waiting(Task task) {
    var step = task.getTaskDefinitionKey();
    var part =
        step.equals(IssueModel.ANSWER_QUESTION)
            ? (String) runtime.getVariable(task.getExecutionId(), IssueCase.PART.name())
            : null;
    return new Waiting(task.getId(), step, part);
  }

  @Override
  public void complete(String taskId, Map<String, Object> answer) {
    try {
      tasks.complete(taskId, answer);
    } catch (FormFieldValidationException refused) {
      throw refused.getCause() instanceof Refusal refusal ? refusal : refused;
    }
  }
}
