package org.opscoord.engine.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.opscoord.engine.EngineSessions;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Puts our ways of reading and writing into the engine. */
@Component
class Storage extends AbstractProcessEnginePlugin {

  private static final String STATEMENTS = "engine/statements.xml";

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setHistoryEventHandler(new HistoryWithoutReading());
    EngineSessions.replace(
        engine, DbEntityManager.class, () -> new CheckedEntities(engine.getIdGenerator()));
    EngineSessions.replace(engine, VariableInstanceManager.class, InstanceVariables::new);
    EngineSessions.replace(engine, ExecutionManager.class, InstanceExecutions::new);
    EngineSessions.replace(engine, TaskManager.class, TasksOfExecutions::new);
    var incidents = engine.getCustomIncidentHandlers();
    var handlers = new ArrayList<IncidentHandler>(incidents == null ? List.of() : incidents);
    handlers.add(new FailedJobs());
    engine.setCustomIncidentHandlers(handlers);
  }

  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    var configuration = engine.getSqlSessionFactory().getConfiguration();
    try (var in = new ClassPathResource(STATEMENTS).getInputStream()) {
      new XMLMapperBuilder(in, configuration, STATEMENTS, configuration.getSqlFragments()).parse();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    var factory = engine.getDbSqlSessionFactory();
    var statements = new HashMap<>(factory.getStatementMappings());
    statements.put("updateHistoricActivityInstanceEvent", "updateHistoricStepCountingTime");
    statements.put("updateHistoricTaskInstanceEvent", "updateHistoricTaskCountingTime");
    statements.put("updateHistoricProcessInstanceEvent", "updateHistoricProcessCountingTime");
    factory.setStatementMappings(statements);
  }
}
