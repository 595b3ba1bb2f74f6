package org.opscoord.engine;

import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/**
 * The engine's full history without a line for each job that was made, done or taken away: a case
 * writes dozens of them, nobody reads them, and what a job did stands in the history of its step. A
 * job that failed is still logged. Name and id are those of the full history, so that a database
 * can go either way.
 */
class LeanHistory extends HistoryLevelFull {

  @Override
  public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
    return type != HistoryEventTypes.JOB_CREATE
        && type != HistoryEventTypes.JOB_SUCCESS
        && type != HistoryEventTypes.JOB_DELETE
        && super.isHistoryEventProduced(type, entity);
  }
}
