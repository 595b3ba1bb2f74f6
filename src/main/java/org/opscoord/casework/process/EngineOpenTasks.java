package org.opscoord.casework.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.opscoord.casework.reminder.OpenTasks;
import org.opscoord.casework.reminder.ReminderRule;
import org.opscoord.casework.reminder.ReminderSettings;
import org.opscoord.directory.PersonId;
import org.springframework.stereotype.Component;

/** Asks the engine about open tasks, in the running transaction. */
@Component
class EngineOpenTasks implements OpenTasks {

  private final ProcessEngineConfigurationImpl engine;
  private final TaskService tasks;
  private final TaskHolders holders;
  private final ReminderSettings settings;

  EngineOpenTasks(
      ProcessEngineConfigurationImpl engine,
      TaskService tasks,
      TaskHolders holders,
      ReminderSettings settings) {
    this.engine = engine;
    this.tasks = tasks;
    this.holders = holders;
    this.settings = settings;
  }

  @Override
  public Map<String, List<PersonId>> holders(Collection<String> taskIds) {
    return taskIds.isEmpty()
        ? Map.of()
        : asked(
            () ->
                tasks
                    .createTaskQuery()
                    .taskIdIn(taskIds.toArray(String[]::new))
                    .unlimitedList()
                    .stream()
                    .collect(Collectors.toMap(Task::getId, task -> holders.of((TaskEntity) task))));
  }

  @Override
  public ReminderRule rule(String taskId) {
    return asked(
        () -> {
          var task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
          return task == null
              ? settings.words().rule(name -> null)
              : ReminderModel.of(task).orElse(settings.words()).rule(task::getVariable);
        });
  }

  /** The product asks, whoever is acting. */
  private <T> T asked(Callable<T> question) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(question));
  }
}
