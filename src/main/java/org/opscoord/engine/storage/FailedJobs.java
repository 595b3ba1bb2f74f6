package org.opscoord.engine.storage;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Incident;

/**
 * Looks for the incident of a job that is done only where the job's execution has one. Executions
 * remember that in their own row; the engine asks the table of incidents for every job.
 */
class FailedJobs extends DefaultIncidentHandler {

  FailedJobs() {
    super(Incident.FAILED_JOB_HANDLER_TYPE);
  }

  @Override
  protected void removeIncident(IncidentContext context, boolean resolved) {
    if (!isKnownToHaveNone(context)) {
      super.removeIncident(context, resolved);
    }
  }

  private static boolean isKnownToHaveNone(IncidentContext context) {
    if (context.getExecutionId() == null) {
      return false;
    }
    var execution =
        Context.getCommandContext()
            .getDbEntityManager()
            .getCachedEntity(ExecutionEntity.class, context.getExecutionId());
    return execution != null && execution.getIncidents().isEmpty();
  }
}
