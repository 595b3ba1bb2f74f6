package org.opscoord.issue.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.opscoord.casework.CaseNumber;
import org.opscoord.issue.IssueModel;
import org.opscoord.issue.IssueProcess;
import org.opscoord.issue.Levels;
import org.opscoord.issue.Stage;
import org.springframework.stereotype.Component;

/** Tells the process of an issue what happened outside of it, and moves its timers. */
@Component
class CamundaIssueProcess implements IssueProcess {

  private final RuntimeService runtime;
  private final ManagementService management;
  private final TaskService tasks;
  private final ProcessEngineConfigurationImpl engine;
  private final Levels levels;
  private final Clock clock;

  CamundaIssueProcess(
      RuntimeService runtime,
      ManagementService management,
      TaskService tasks,
      ProcessEngineConfigurationImpl engine,
      Levels levels,
      Clock clock) {
    this.runtime = runtime;
    this.management = management;
    this.tasks = tasks;
    this.engine = engine;
    this.levels = levels;
    this.clock = clock;
  }

  @Override
  public void parentEnded(CaseNumber number) {
    freely(
        () ->
            runtime
                .createMessageCorrelation(IssueModel.PARENT_ENDED)
                .processInstanceBusinessKey(number.value())
                .correlate());
  }

  @Override
  public void stopClocks(CaseNumber number) {
    var far = clock.instant().plus(IssuesBean.FAR);
    freely(
        () -> {
          set(number, IssueModel.ACKNOWLEDGE_ISSUE, IssueModel.ACKNOWLEDGE_OVERDUE, stage -> far);
          set(number, IssueModel.SOLVE_ISSUE, IssueModel.SOLVE_OVERDUE, stage -> far);
          moveTimers(number, IssueModel.HOLD_SESSION, IssueModel.SESSION_OVERDUE, stage -> far);
        });
  }

  @Override
  public void setClocks(CaseNumber number) {
    freely(
        () -> {
          set(
              number,
              IssueModel.ACKNOWLEDGE_ISSUE,
              IssueModel.ACKNOWLEDGE_OVERDUE,
              Stage::acknowledgeBy);
          set(number, IssueModel.SOLVE_ISSUE, IssueModel.SOLVE_OVERDUE, Stage::solveBy);
          moveTimers(number, IssueModel.HOLD_SESSION, IssueModel.SESSION_OVERDUE, Stage::solveBy);
        });
  }

  /** Timer and deadline of each open task of a step. */
  private void set(CaseNumber number, String step, String timer, Function<Stage, Instant> by) {
    for (var task : open(number, step)) {
      task.setDueDate(at(task, by));
      tasks.saveTask(task);
    }
    moveTimers(number, step, timer, by);
  }

  private void moveTimers(
      CaseNumber number, String step, String timer, Function<Stage, Instant> by) {
    for (var task : open(number, step)) {
      management
          .createJobQuery()
          .processInstanceId(task.getProcessInstanceId())
          .activityId(timer)
          .list()
          .stream()
          .filter(job -> job.getExecutionId().equals(task.getExecutionId()))
          .forEach(job -> management.setJobDuedate(job.getId(), at(task, by)));
    }
  }

  private List<Task> open(CaseNumber number, String step) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .taskDefinitionKey(step)
        .list();
  }

  private Date at(Task task, Function<Stage, Instant> by) {
    var part = (String) runtime.getVariable(task.getExecutionId(), IssueCase.PART.name());
    return Date.from(by.apply(levels.stage(Long.parseLong(part))));
  }

  /** Whoever made it happen need not hold rights to the engine's own objects. */
  private void freely(Runnable work) {
    engine
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              context.runWithoutAuthorization(
                  () -> {
                    work.run();
                    return null;
                  });
              return null;
            });
  }
}
