package org.opscoord.casework.process;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.Answer;
import org.opscoord.casework.Answers;
import org.opscoord.casework.handling.EarlierSteps;
import org.opscoord.directory.PersonId;
import org.springframework.stereotype.Component;

/** Finds the way back in the engine's history, and goes it by changing where the process is. */
@Component
class EngineEarlierSteps implements EarlierSteps {

  private static final String COMPLETED = "completed";

  private final RuntimeService runtime;
  private final HistoryService history;
  private final TaskService tasks;
  private final StepBefore directly;
  private final Answers answers;
  private final ProcessEngineConfigurationImpl engine;

  EngineEarlierSteps(
      RuntimeService runtime,
      HistoryService history,
      TaskService tasks,
      StepBefore directly,
      Answers answers,
      ProcessEngineConfigurationImpl engine) {
    this.runtime = runtime;
    this.history = history;
    this.tasks = tasks;
    this.directly = directly;
    this.answers = answers;
    this.engine = engine;
  }

  @Override
  public List<Earlier> before(String taskId) {
    return unasked(
        () -> {
          var task = task(taskId);
          return task == null || open(task).size() != 1 ? List.of() : completed(task);
        });
  }

  @Override
  public void goBack(String taskId, String step) {
    unasked(
        () -> {
          var task = Objects.requireNonNull(task(taskId));
          runtime
              .createProcessInstanceModification(task.getProcessInstanceId())
              .startBeforeActivity(step)
              .cancelActivityInstance(open(task).get(0).getId())
              .execute();
          return taskId;
        });
  }

  @Override
  public Optional<Earlier> justBefore(String taskId, boolean acrossAutomatic) {
    return unasked(
        () -> {
          var task = task(taskId);
          return task == null || open(task).size() != 1
              ? Optional.empty()
              : directly.before(task, acrossAutomatic).map(EngineEarlierSteps::lastTime);
        });
  }

  @Override
  public void takeBack(String taskId, String step, PersonId person) {
    unasked(
        () -> {
          var instance = Objects.requireNonNull(task(taskId)).getProcessInstanceId();
          goBack(taskId, step);
          startedNow(instance, step)
              .filter(again -> again.getAssignee() == null)
              .forEach(again -> tasks.setAssignee(again.getId(), person.value()));
          return taskId;
        });
  }

  /** Not in the database yet. */
  private static Stream<TaskEntity> startedNow(String instance, String step) {
    return Context.getCommandContext()
        .getDbEntityManager()
        .getCachedEntitiesByType(TaskEntity.class)
        .stream()
        .filter(task -> instance.equals(task.getProcessInstanceId()))
        .filter(task -> step.equals(task.getTaskDefinitionKey()));
  }

  private static Earlier lastTime(HistoricTaskInstance done) {
    return earlier(done.getTaskDefinitionKey(), List.of(done));
  }

  private List<Earlier> completed(TaskEntity task) {
    var definition = task.getProcessDefinition();
    var present = definition.findActivity(task.getTaskDefinitionKey());
    Predicate<HistoricTaskInstance> beside =
        done -> isBeside(definition.findActivity(done.getTaskDefinitionKey()), present);
    var answered = answered(task);
    var steps = new LinkedHashMap<String, List<HistoricTaskInstance>>();
    history
        .createHistoricTaskInstanceQuery()
        .processInstanceId(task.getProcessInstanceId())
        .finished()
        .unlimitedList()
        .stream()
        .filter(done -> COMPLETED.equals(done.getDeleteReason()))
        .filter(beside)
        .filter(done -> answered.contains(done.getId()))
        .sorted(
            Comparator.comparing((HistoricTaskInstance done) -> -answered.indexOf(done.getId())))
        .forEach(
            done ->
                steps.merge(
                    done.getTaskDefinitionKey(),
                    List.of(done),
                    (newer, older) -> Stream.concat(older.stream(), newer.stream()).toList()));
    return steps.entrySet().stream().map(step -> earlier(step.getKey(), step.getValue())).toList();
  }

  /** Tasks in the order of their answers, which is finer than that of the engine's times. */
  private List<@Nullable String> answered(TaskEntity task) {
    return TaskCase.number(task)
        .map(number -> answers.of(number).stream().map(Answer::taskId).toList())
        .orElse(List.of());
  }

  /** A repeated step has a scope of its own around it. */
  private static boolean isBeside(@Nullable ActivityImpl activity, ActivityImpl present) {
    return activity != null
        && activity.getFlowScope().equals(present.getFlowScope())
        && !activity.equals(present);
  }

  private static Earlier earlier(String step, List<HistoricTaskInstance> done) {
    return new Earlier(
        step,
        done.get(done.size() - 1).getName(),
        done.stream()
            .map(HistoricTaskInstance::getAssignee)
            .filter(id -> id != null && PersonId.isValid(id))
            .map(PersonId::new)
            .toList());
  }

  /** What is active in the instance, without what only contains it. */
  private List<ActivityInstance> open(TaskEntity task) {
    return leaves(runtime.getActivityInstance(task.getProcessInstanceId())).toList();
  }

  static Stream<ActivityInstance> leaves(ActivityInstance instance) {
    var children = instance.getChildActivityInstances();
    return children.length == 0
        ? Stream.of(instance)
        : Arrays.stream(children).flatMap(EngineEarlierSteps::leaves);
  }

  private static TaskEntity task(String taskId) {
    return Context.getCommandContext().getTaskManager().findTaskById(taskId);
  }

  private <T> T unasked(Callable<T> work) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(work));
  }
}
