package org.opscoord.engine;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.jspecify.annotations.Nullable;

/**
 * The engine's full history without what nobody reads and a case writes dozens of: a line for each
 * job that was made, done or taken away, which stands in the history of its step; each state of the
 * numbers by which the engine counts the parts of a step that many do, of which each stands in
 * history itself; and each value that a model or an answer to a case gives to a variable. The last
 * value of every variable stands in history, and answers are kept as they were given (ADR 44). A
 * job that failed is still logged, and so is every value that somebody sets without a form. Name
 * and id are those of the full history, so that a database can go either way.
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

  private static final Set<HistoryEventTypes> EACH_VALUE =
      EnumSet.of(
          HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
          HistoryEventTypes.FORM_PROPERTY_UPDATE);

  @Override
  public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
    return !OF_JOBS_THAT_WENT_WELL.contains(type)
        && !isCounter(entity)
        && !(EACH_VALUE.contains(type) && (isInJob() || isInAnswer()))
        && super.isHistoryEventProduced(type, entity);
  }

  /** Of a process. In one of a batch somebody may change variables of many. */
  private static boolean isInJob() {
    var context = Context.getCommandContext();
    var job = context == null ? null : context.getCurrentJob();
    return job != null && job.getProcessInstanceId() != null;
  }

  private static boolean isInAnswer() {
    var invocation = Context.getCommandInvocationContext();
    return invocation != null
        && invocation.getCommand() instanceof AnswerKept answer
        && answer.keepsAnswer();
  }

  private static boolean isCounter(@Nullable Object entity) {
    return entity instanceof VariableInstance variable && COUNTERS.contains(variable.getName());
  }
}
