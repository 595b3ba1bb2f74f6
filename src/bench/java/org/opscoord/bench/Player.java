package org.opscoord.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Plays a case through an engine's public services, as Tasklist does for whoever is logged in: a
 * form is sent, a task found, claimed and its form sent. What the job executor would do at once is
 * done here at once, so that nothing is waited for and everything is counted.
 */
final class Player {

  private static final int PAGE = 15;
  private static final int MANY = 1_000;

  private final ProcessEngine engine;
  private final @Nullable HintedExecutor executor;
  private final boolean namesCases;
  private final Turnstile turnstile;
  private final Map<String, List<String>> groups = new ConcurrentHashMap<>();
  private final Map<String, String> definitions = new ConcurrentHashMap<>();

  /**
   * A player.
   *
   * @param namesCases whether the engine gives cases their numbers
   * @param turnstile passed before each step
   */
  Player(ProcessEngine engine, boolean namesCases, Turnstile turnstile) {
    this.engine = engine;
    this.turnstile = turnstile;
    this.executor =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor()
                instanceof HintedExecutor hinted
            ? hinted
            : null;
    this.namesCases = namesCases;
  }

  /** A case on its way. */
  record Case(String number, String instance) {}

  Case start(String process, String person, String number, Map<String, Object> answers) {
    turnstile.pass();
    var definition = definitions.computeIfAbsent(process, this::newest);
    return as(
        person,
        () -> {
          var instance =
              namesCases
                  ? engine.getFormService().submitStartForm(definition, answers)
                  : engine.getFormService().submitStartForm(definition, number, answers);
          return new Case(instance.getBusinessKey(), instance.getId());
        });
  }

  /** Finds a task of somebody, claims it where nobody has it, and answers its form. */
  void complete(Case played, String step, String person, Map<String, Object> answers) {
    turnstile.pass();
    as(
        person,
        () -> {
          var task = task(played, step, person);
          if (task.getAssignee() == null) {
            engine.getTaskService().claim(task.getId(), person);
          }
          engine.getFormService().submitTaskForm(task.getId(), answers);
          return played;
        });
  }

  private Task task(Case played, String step, String person) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(played.number())
        .taskDefinitionKey(step)
        .listPage(0, PAGE)
        .stream()
        .filter(task -> task.getAssignee() == null || task.getAssignee().equals(person))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("%s has no %s in %s".formatted(person, step, played)));
  }

  /** The instance that another one called. */
  String called(String instance) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .superProcessInstanceId(instance)
        .singleResult()
        .getId();
  }

  /** Does what is to be done at once, if the engine has called for it. */
  void work(String instance) {
    turnstile.pass();
    if (executor != null && !executor.wasHinted()) {
      return;
    }
    for (var job = next(instance); job != null; job = next(instance)) {
      engine.getManagementService().executeJob(job);
    }
  }

  private @Nullable String next(String instance) {
    return engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(instance)
        .messages()
        .listPage(0, 1)
        .stream()
        .findFirst()
        .map(job -> job.getId())
        .orElse(null);
  }

  /** Lets the time of a timer come. */
  void fire(Case played, String event) {
    turnstile.pass();
    var timer =
        engine
            .getManagementService()
            .createJobQuery()
            .processInstanceId(played.instance())
            .activityId(event)
            .singleResult();
    if (timer == null) {
      throw new IllegalStateException("No %s in %s".formatted(event, path(played)));
    }
    engine.getManagementService().executeJob(timer.getId());
  }

  /**
   * The steps that were taken in a case, whom they were for, and which rules were asked, in the
   * words of the engine's history.
   */
  List<String> path(Case played) {
    var history = engine.getHistoryService();
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(played.number())
        .listPage(0, MANY)
        .stream()
        .flatMap(
            instance ->
                history
                    .createHistoricActivityInstanceQuery()
                    .processInstanceId(instance.getId())
                    .listPage(0, MANY)
                    .stream())
        .map(
            step ->
                "%s %s%s"
                    .formatted(
                        step.getActivityId(),
                        step.getAssignee() == null ? "" : step.getAssignee(),
                        step.getEndTime() == null ? " open" : ""))
        .sorted()
        .toList();
  }

  private <T> T as(String person, Supplier<T> action) {
    engine.getIdentityService().setAuthentication(person, groups.computeIfAbsent(person, this::of));
    try {
      return action.get();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  private List<String> of(String person) {
    return engine
        .getIdentityService()
        .createGroupQuery()
        .groupMember(person)
        .listPage(0, MANY)
        .stream()
        .map(group -> group.getId())
        .toList();
  }

  private String newest(String process) {
    return engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .processDefinitionKey(process)
        .latestVersion()
        .singleResult()
        .getId();
  }
}
