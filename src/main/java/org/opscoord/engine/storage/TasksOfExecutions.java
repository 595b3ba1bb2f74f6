package org.opscoord.engine.storage;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the task of an execution only where the command does not have it already, and for one
 * that somebody takes on or completes with all that this needs.
 */
public class TasksOfExecutions extends TaskManager {

  @Override
  public @Nullable TaskEntity findTaskById(String id) {
    if (id != null && isTakenOnOrCompleted() && !isKnown(id)) {
      var session = getDbSqlSession().getSqlSession();
      if (session.getConfiguration().hasStatement(TaskReading.STATEMENT)) {
        session.selectList(TaskReading.STATEMENT, id);
      }
    }
    return super.findTaskById(id);
  }

  private static boolean isTakenOnOrCompleted() {
    var command = Context.getCommandInvocationContext().getCommand();
    return command instanceof SubmitTaskFormCmd
        || command instanceof CompleteTaskCmd
        || command instanceof ClaimTaskCmd;
  }

  private boolean isKnown(String id) {
    return getDbEntityManager().getCachedEntity(TaskEntity.class, id) != null;
  }

  /** An execution is at one step and so has one task at most. */
  @Override
  public List<TaskEntity> findTasksByExecutionId(String execution) {
    var known =
        getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
            .filter(task -> execution.equals(task.getExecutionId()))
            .toList();
    // The execution takes what it leaves out of this list.
    return known.isEmpty() ? super.findTasksByExecutionId(execution) : new ArrayList<>(known);
  }
}
