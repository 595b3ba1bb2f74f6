package org.opscoord.approval.process;

import java.util.Arrays;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.opscoord.approval.ApprovalModel;
import org.opscoord.approval.SeatId;
import org.springframework.stereotype.Component;

/**
 * Adds and ends instances of the model's repeated subprocess of a seat. An instance is ended by the
 * model asking once more whether it is still waited for, and not by cancelling it: the engine
 * counts an ended instance, and forgets a cancelled one.
 */
@Component
class SeatInstances {

  private static final String SEAT = "Seat";
  private static final String STILL_WAITED_FOR = "RuleVoted";

  private final RuntimeService runtime;

  SeatInstances(RuntimeService runtime) {
    this.runtime = runtime;
  }

  /** Starts another instance beside that of a task. */
  void startBeside(Task task, SeatId other) {
    runtime
        .createProcessInstanceModification(task.getProcessInstanceId())
        .startBeforeActivity(SEAT, of(task).getParentActivityInstanceId())
        .setVariableLocal(ApprovalModel.SEAT.name(), other.toString())
        .execute();
  }

  /** Ends the instance of a task whose seat is not waited for any more, and its task with it. */
  void end(Task task) {
    runtime
        .createProcessInstanceModification(task.getProcessInstanceId())
        .startBeforeActivity(STILL_WAITED_FOR, of(task).getId())
        .execute();
  }

  private ActivityInstance of(Task task) {
    return below(runtime.getActivityInstance(task.getProcessInstanceId()))
        .filter(instance -> instance.getActivityId().equals(SEAT))
        .filter(instance -> contains(instance, task))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No seat has the task " + task.getId()));
  }

  private static Stream<ActivityInstance> below(ActivityInstance instance) {
    return Stream.concat(
        Stream.of(instance),
        Arrays.stream(instance.getChildActivityInstances()).flatMap(SeatInstances::below));
  }

  private static boolean contains(ActivityInstance seat, Task task) {
    return below(seat)
        .anyMatch(one -> Arrays.asList(one.getExecutionIds()).contains(task.getExecutionId()));
  }
}
