package org.opscoord.engine.storage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.jspecify.annotations.Nullable;

/**
 * Reads the executions of a process instance with the first of them that a command asks for. The
 * engine reads one, and then all of its instance.
 */
public class InstanceExecutions extends ExecutionManager {

  private static final String OF_INSTANCE_OF = "selectExecutionsOfInstanceOf";

  private final Map<String, List<ExecutionEntity>> known = new HashMap<>();

  @Override
  public @Nullable ExecutionEntity findExecutionById(String id) {
    var cached =
        id == null ? null : getDbEntityManager().getCachedEntity(ExecutionEntity.class, id);
    if (cached != null || id == null) {
      return cached;
    }
    var all = read(id);
    if (!all.isEmpty()) {
      known.put(all.get(0).getProcessInstanceId(), all);
    }
    return getDbEntityManager().getCachedEntity(ExecutionEntity.class, id);
  }

  @Override
  public List<ExecutionEntity> findExecutionsByProcessInstanceId(String instance) {
    var all = known.get(instance);
    return all == null ? super.findExecutionsByProcessInstanceId(instance) : all;
  }

  @SuppressWarnings("unchecked") // The statement gives executions.
  private List<ExecutionEntity> read(String id) {
    return getDbEntityManager().selectList(OF_INSTANCE_OF, id);
  }
}
