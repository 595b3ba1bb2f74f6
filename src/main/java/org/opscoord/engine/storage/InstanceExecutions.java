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
    if (id != null && cached(id) == null) {
      var all = read(id);
      if (!all.isEmpty()) {
        known.put(all.get(0).getProcessInstanceId(), all);
      }
    }
    return id == null ? null : cached(id);
  }

  @Override
  public List<ExecutionEntity> findExecutionsByProcessInstanceId(String instance) {
    var all = known.get(instance);
    return all == null ? super.findExecutionsByProcessInstanceId(instance) : all;
  }

  private @Nullable ExecutionEntity cached(String id) {
    return getDbEntityManager().getCachedEntity(ExecutionEntity.class, id);
  }

  @SuppressWarnings("unchecked") // The statement gives executions.
  private List<ExecutionEntity> read(String id) {
    return getDbEntityManager().selectList(OF_INSTANCE_OF, id);
  }
}
