package org.opscoord.action.process;

import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.opscoord.action.ActionModel;
import org.opscoord.action.ActionProcess;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.PersonId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells the engine what happens to action items. */
@Component
class CamundaActionProcess implements ActionProcess {

  private final ProcessEngineConfigurationImpl engine;
  private final TaskService tasks;

  CamundaActionProcess(@Lazy ProcessEngineConfigurationImpl engine, @Lazy TaskService tasks) {
    this.engine = engine;
    this.tasks = tasks;
  }

  /** The directory has its own reasons; whoever changed it need not have a right to the tasks. */
  @Override
  public boolean handOver(CaseNumber number, Set<PersonId> from, PersonId to) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(() -> reassign(number, from, to)));
  }

  private boolean reassign(CaseNumber number, Set<PersonId> from, PersonId to) {
    var left =
        tasks
            .createTaskQuery()
            .processDefinitionKey(ActionModel.PROCESS)
            .processInstanceBusinessKey(number.value())
            .taskAssigneeIn(from.stream().map(PersonId::value).toArray(String[]::new))
            .list();
    left.stream().map(Task::getId).forEach(task -> tasks.setAssignee(task, to.value()));
    return !left.isEmpty();
  }
}
