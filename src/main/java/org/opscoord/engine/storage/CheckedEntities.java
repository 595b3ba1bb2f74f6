package org.opscoord.engine.storage;

import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;

/**
 * Checks the id of what is written as the engine does, which first makes the sentence that it would
 * refuse it with: all of a row as text, dates with the names of their time zones.
 */
class CheckedEntities extends DbEntityManager {

  private static final String RESERVED = "*";

  CheckedEntities(IdGenerator ids) {
    super(ids, Context.getCommandContext().getSession(PersistenceSession.class));
  }

  @Override
  protected void validateId(DbEntity entity) {
    var id = entity.getId();
    if (id == null || RESERVED.equals(id)) {
      super.validateId(entity);
    }
  }
}
