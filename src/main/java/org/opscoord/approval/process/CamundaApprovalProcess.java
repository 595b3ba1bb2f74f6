package org.opscoord.approval.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.opscoord.approval.ApprovalModel;
import org.opscoord.approval.ApprovalProcess;
import org.opscoord.approval.BodyId;
import org.opscoord.approval.SeatId;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.acting.StandIns;
import org.opscoord.casework.handling.HeldTasks;
import org.opscoord.directory.PersonId;
import org.springframework.stereotype.Component;

/** Finds the tasks of seats and moves the process on. */
@Component
class CamundaApprovalProcess implements ApprovalProcess {

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final SeatInstances instances;
  private final HeldTasks heldTasks;
  private final StandIns standIns;
  private final ProcessEngineConfigurationImpl engine;

  CamundaApprovalProcess(
      RuntimeService runtime,
      TaskService tasks,
      SeatInstances instances,
      HeldTasks heldTasks,
      StandIns standIns,
      ProcessEngineConfigurationImpl engine) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.instances = instances;
    this.heldTasks = heldTasks;
    this.standIns = standIns;
    this.engine = engine;
  }

  @Override
  public String taskOf(CaseNumber number, SeatId seat) {
    return task(number, seat).getId();
  }

  @Override
  public void askBeside(CaseNumber number, SeatId asked, SeatId other) {
    unasked(() -> instances.startBeside(task(number, asked), other));
  }

  @Override
  public void dismiss(CaseNumber number, SeatId seat) {
    unasked(() -> instances.end(task(number, seat)));
  }

  /** The right to it was checked in our own words; the engine need not check again. */
  private void unasked(Runnable work) {
    atOnce(
        () ->
            Context.getCommandContext()
                .runWithoutAuthorization(
                    () -> {
                      work.run();
                      return null;
                    }));
  }

  @Override
  public void handOver(CaseNumber number, SeatId seat, List<PersonId> holders, Instant answerBy) {
    var task = task(number, seat);
    standIns.over(task.getId());
    candidates(task.getId())
        .forEach(candidate -> tasks.deleteCandidateUser(task.getId(), candidate));
    task.setAssignee(holders.size() == 1 ? holders.get(0).value() : null);
    task.setDueDate(Date.from(answerBy));
    tasks.saveTask(task);
    if (holders.size() > 1) {
      holders.forEach(holder -> tasks.addCandidateUser(task.getId(), holder.value()));
    }
    heldTasks.standIn(task.getId());
  }

  @Override
  public void atOnce(Runnable work) {
    engine
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              work.run();
              return null;
            });
  }

  /** The right to vote was checked against the seat; the engine need not check again. */
  @Override
  public void bodyDecided(BodyId body) {
    var message = ApprovalModel.BODY_DECIDED + "-" + body;
    atOnce(
        () ->
            Context.getCommandContext()
                .runWithoutAuthorization(
                    (Callable<Object>)
                        () -> runtime.createMessageCorrelation(message).correlateAllWithResult()));
  }

  private List<String> candidates(String taskId) {
    return tasks.getIdentityLinksForTask(taskId).stream()
        .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE))
        .map(link -> link.getUserId())
        .toList();
  }

  private Task task(CaseNumber number, SeatId seat) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .processDefinitionKey(ApprovalModel.PROCESS)
        .taskDefinitionKey(ApprovalModel.CAST_VOTE)
        .list()
        .stream()
        .filter(task -> seat.toString().equals(part(task)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Seat %s has no task".formatted(seat)));
  }

  private Object part(Task task) {
    return runtime.getVariable(task.getExecutionId(), ApprovalModel.SEAT.name());
  }
}
