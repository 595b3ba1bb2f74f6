package org.opscoord.engine.storage;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.jspecify.annotations.Nullable;

/**
 * Reads the variables of a process instance once in a command. The engine asks for each execution
 * and each task by itself, five times in a step of a parallel part. What changes meanwhile in the
 * command lives in the same objects; nothing is written to the database before its end.
 */
public class InstanceVariables extends VariableInstanceManager {

  private static final String OF_INSTANCE = "selectVariablesOfInstance";

  private final Map<String, List<VariableInstanceEntity>> known = new HashMap<>();

  @Override
  public List<VariableInstanceEntity> findVariableInstancesByExecutionIdAndVariableNames(
      String execution, @Nullable Collection<String> names) {
    var cached = getDbEntityManager().getCachedEntity(ExecutionEntity.class, execution);
    if (cached == null || cached.getProcessInstanceId() == null) {
      return super.findVariableInstancesByExecutionIdAndVariableNames(execution, names);
    }
    return of(
        cached.getProcessInstanceId(),
        names,
        variable -> variable.getTaskId() == null && execution.equals(variable.getExecutionId()));
  }

  @Override
  public List<VariableInstanceEntity> findVariableInstancesByTaskIdAndVariableNames(
      String task, @Nullable Collection<String> names) {
    var cached = getDbEntityManager().getCachedEntity(TaskEntity.class, task);
    if (cached == null || cached.getProcessInstanceId() == null) {
      return super.findVariableInstancesByTaskIdAndVariableNames(task, names);
    }
    return of(cached.getProcessInstanceId(), names, variable -> task.equals(variable.getTaskId()));
  }

  private List<VariableInstanceEntity> of(
      String instance,
      @Nullable Collection<String> names,
      Predicate<VariableInstanceEntity> belongs) {
    return known.computeIfAbsent(instance, this::read).stream()
        .filter(belongs)
        .filter(variable -> names == null || names.isEmpty() || names.contains(variable.getName()))
        .toList();
  }

  @SuppressWarnings("unchecked") // The statement gives variables.
  private List<VariableInstanceEntity> read(String instance) {
    return getDbEntityManager().selectList(OF_INSTANCE, instance);
  }
}
