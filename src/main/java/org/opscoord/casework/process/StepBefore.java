package org.opscoord.casework.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Finds the user task from which a process came straight to another. */
@Component
class StepBefore {

  private static final String GATEWAY = ActivityTypes.GATEWAY_EXCLUSIVE;
  private static final Set<String> AUTOMATIC =
      Set.of(
          ActivityTypes.TASK_SERVICE,
          ActivityTypes.TASK_BUSINESS_RULE,
          ActivityTypes.TASK_SEND_TASK);

  private final HistoryService history;

  StepBefore(HistoryService history) {
    this.history = history;
  }

  /**
   * The completed task; empty when anything but exclusive gateways, or another scope, lies between.
   * Behind a parallel one other branches have been waited for, which nobody takes back.
   *
   * @param acrossAutomatic whether automatic steps may lie between too
   */
  Optional<HistoricTaskInstance> before(TaskEntity task, boolean acrossAutomatic) {
    var passed = passed(task);
    var now = indexOf(passed, task.getId());
    for (var index = now - 1; index >= 0; index--) {
      var activity = passed.get(index);
      var type = activity.getActivityType();
      if (!GATEWAY.equals(type) && !(acrossAutomatic && AUTOMATIC.contains(type))) {
        return Optional.ofNullable(activity.getTaskId())
            .filter(id -> !activity.isCanceled())
            .filter(id -> activity.getParentActivityInstanceId().equals(scope(passed, now)))
            .map(id -> history.createHistoricTaskInstanceQuery().taskId(id).singleResult());
      }
    }
    return Optional.empty();
  }

  /** In the order of the engine's own count, which is finer than its times. */
  private List<HistoricActivityInstance> passed(TaskEntity task) {
    return history
        .createHistoricActivityInstanceQuery()
        .processInstanceId(task.getProcessInstanceId())
        .orderPartiallyByOccurrence()
        .asc()
        .unlimitedList();
  }

  private static String scope(List<HistoricActivityInstance> passed, int index) {
    return passed.get(index).getParentActivityInstanceId();
  }

  private static int indexOf(List<HistoricActivityInstance> passed, String taskId) {
    for (var index = 0; index < passed.size(); index++) {
      if (taskId.equals(passed.get(index).getTaskId())) {
        return index;
      }
    }
    return -1;
  }
}
