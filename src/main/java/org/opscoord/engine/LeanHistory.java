package org.opscoord.engine;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.jspecify.annotations.Nullable;

/**
 * The engine's full history without what nobody reads and a case writes dozens of: a line for each
 * job that was made, done or taken away, which stands in the history of its step, and each state of
 * the numbers by which the engine counts the parts of a step that many do, of which each stands in
 * history itself. A job that failed is still logged, and so is every variable that a person or a
 * model sets. Name and id are those of the full history, so that a database can go either way.
 */
class LeanHistory extends HistoryLevelFull {

  private static final Set<HistoryEventTypes> OF_JOBS_THAT_WENT_WELL =
      EnumSet.of(
          HistoryEventTypes.JOB_CREATE,
          HistoryEventTypes.JOB_SUCCESS,
          HistoryEventTypes.JOB_DELETE);

  private static final Set<String> COUNTERS =
      Set.of(
          MultiInstanceActivityBehavior.NUMBER_OF_INSTANCES,
          MultiInstanceActivityBehavior.NUMBER_OF_ACTIVE_INSTANCES,
          MultiInstanceActivityBehavior.NUMBER_OF_COMPLETED_INSTANCES,
          MultiInstanceActivityBehavior.LOOP_COUNTER);

  @Override
  public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
    return !OF_JOBS_THAT_WENT_WELL.contains(type)
        && !isCounter(entity)
        && super.isHistoryEventProduced(type, entity);
  }

  private static boolean isCounter(@Nullable Object entity) {
    return entity instanceof VariableInstance variable && COUNTERS.contains(variable.getName());
  }
}
