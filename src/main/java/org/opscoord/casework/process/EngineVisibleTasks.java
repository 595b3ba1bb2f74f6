package org.opscoord.casework.process;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.opscoord.casework.CaseEvents.TaskOfCase;
import org.opscoord.casework.VisibleTasks;
import org.springframework.stereotype.Component;

/** Asks the engine as the person acting now, so that its rights count. */
@Component
class EngineVisibleTasks implements VisibleTasks {

  private final ProcessEngineConfigurationImpl engine;
  private final TaskService tasks;
  private final TaskFacts facts;

  EngineVisibleTasks(ProcessEngineConfigurationImpl engine, TaskService tasks, TaskFacts facts) {
    this.engine = engine;
    this.tasks = tasks;
    this.facts = facts;
  }

  @Override
  public List<TaskOfCase> among(Collection<String> taskIds) {
    if (taskIds.isEmpty()) {
      return List.of();
    }
    return engine
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              var seen =
                  tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).unlimitedList();
              return context.runWithoutAuthorization(() -> known(seen));
            });
  }

  /** What a task is about is read off its execution, which not everybody may ask. */
  private List<TaskOfCase> known(List<Task> seen) {
    return seen.stream().flatMap(task -> facts.of((TaskEntity) task).stream()).toList();
  }
}
