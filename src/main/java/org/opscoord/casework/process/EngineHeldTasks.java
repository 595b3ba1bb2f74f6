package org.opscoord.casework.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.handling.HeldTask;
import org.opscoord.casework.handling.HeldTasks;
import org.opscoord.directory.PersonId;
import org.springframework.stereotype.Component;

/**
 * Reads and changes open tasks. The rights to it are checked in our own words; the engine need not
 * check again.
 */
@Component
class EngineHeldTasks implements HeldTasks {

  private final ProcessEngineConfigurationImpl engine;
  private final TaskService tasks;
  private final TaskFacts facts;
  private final TaskHolders holders;
  private final TaskStandIns standIns;

  EngineHeldTasks(
      ProcessEngineConfigurationImpl engine,
      TaskService tasks,
      TaskFacts facts,
      TaskHolders holders,
      TaskStandIns standIns) {
    this.engine = engine;
    this.tasks = tasks;
    this.facts = facts;
    this.holders = holders;
    this.standIns = standIns;
  }

  /** In one command the engine reads a task once, and compares its revision when it writes. */
  @Override
  public <T> T atOnce(Supplier<T> work) {
    return engine.getCommandExecutorTxRequired().execute(context -> work.get());
  }

  @Override
  public Optional<HeldTask> find(String taskId) {
    return unasked(
        () ->
            Optional.ofNullable(Context.getCommandContext().getTaskManager().findTaskById(taskId))
                .flatMap(this::held));
  }

  @Override
  public List<HeldTask> ofCase(CaseNumber number) {
    return unasked(
        () ->
            tasks
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .unlimitedList()
                .stream()
                .flatMap(task -> held((TaskEntity) task).stream())
                .toList());
  }

  @Override
  public void complete(String taskId, PersonId person, Map<String, Object> answers) {
    atOnce(
        () -> {
          var task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
          if (task.getAssignee() == null) {
            tasks.claim(taskId, person.value());
          }
          tasks.complete(taskId, answers);
          return taskId;
        });
  }

  @Override
  public void lend(String taskId, PersonId person) {
    unasked(
        () -> {
          // The engine keeps an owner that it finds; it is to be who gets the task back.
          taskOf(taskId).setOwner(null);
          tasks.delegateTask(taskId, person.value());
          return taskId;
        });
  }

  @Override
  public void giveBack(String taskId) {
    unasked(
        () -> {
          tasks.resolveTask(taskId);
          standIns.place(taskOf(taskId));
          return taskId;
        });
  }

  @Override
  public void give(String taskId, PersonId person) {
    unasked(
        () -> {
          standIns.over(taskId);
          tasks.setAssignee(taskId, person.value());
          return taskId;
        });
  }

  @Override
  public List<HeldTask> of(PersonId person) {
    return unasked(
        () ->
            tasks
                .createTaskQuery()
                .or()
                .taskAssignee(person.value())
                .taskCandidateUser(person.value())
                .endOr()
                .unlimitedList()
                .stream()
                .flatMap(task -> held((TaskEntity) task).stream())
                .toList());
  }

  @Override
  public void standIn(String taskId) {
    unasked(
        () -> {
          var task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
          if (task != null) {
            standIns.place(task);
          }
          return taskId;
        });
  }

  private static TaskEntity taskOf(String taskId) {
    return Context.getCommandContext().getTaskManager().findTaskById(taskId);
  }

  private Optional<HeldTask> held(TaskEntity task) {
    return facts
        .of(task)
        .map(
            known ->
                new HeldTask(
                    known,
                    TaskFacts.person(task.getAssignee()),
                    TaskFacts.person(task.getOwner()),
                    task.getDelegationState() == DelegationState.PENDING,
                    holders.of(task),
                    HandlingModel.of(task)));
  }

  private <T> T unasked(Callable<T> work) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(work));
  }
}
