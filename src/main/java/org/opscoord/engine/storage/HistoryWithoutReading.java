package org.opscoord.engine.storage;

import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricVariableInstanceEntity;

/**
 * Writes the end of processes, steps and tasks into history without reading when they began: the
 * database, which has that moment in the row, counts how long they took. History of variables is
 * read once for all that change or end together.
 */
class HistoryWithoutReading extends DbHistoryEventHandler {

  private static final String VARIABLES_OF_INSTANCE = "selectHistoricVariablesOfInstance";

  @Override
  protected void insertOrUpdate(HistoryEvent event) {
    if (!isInitialEvent(event) && event.getId() != null && countsInTheDatabase(event)) {
      if (getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) == null) {
        getDbEntityManager().merge(event);
      }
    } else {
      super.insertOrUpdate(event);
    }
  }

  private static boolean countsInTheDatabase(HistoryEvent event) {
    return event instanceof HistoricActivityInstanceEventEntity
        || event instanceof HistoricProcessInstanceEventEntity
        || event instanceof HistoricTaskInstanceEventEntity;
  }

  @Override
  protected void insertHistoricVariableUpdateEntity(HistoricVariableUpdateEventEntity event) {
    if (!event.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_CREATE)
        && event.getProcessInstanceId() != null
        && getDbEntityManager()
                .getCachedEntity(
                    HistoricVariableInstanceEntity.class, event.getVariableInstanceId())
            == null) {
      // What is read stays known to the command, where the engine then finds each of them.
      getDbEntityManager().selectList(VARIABLES_OF_INSTANCE, event.getProcessInstanceId());
    }
    super.insertHistoricVariableUpdateEntity(event);
  }
}
