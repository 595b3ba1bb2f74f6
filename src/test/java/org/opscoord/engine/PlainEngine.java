package org.opscoord.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.opscoord.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Camunda alone, with the plug-ins given and full history, on a database of its own. Its job
 * executor is off.
 */
public record PlainEngine(ProcessEngine engine, JdbcClient jdbc) implements AutoCloseable {

  /** Starts one whose models may call the beans. */
  public static PlainEngine start(Map<Object, Object> beans, ProcessEnginePlugin... plugins) {
    var database = TestDatabase.connectionDetails(TestDatabase.createDatabase());
    var source =
        new DriverManagerDataSource(
            database.getJdbcUrl(), database.getUsername(), database.getPassword());
    var configuration = new StandaloneProcessEngineConfiguration();
    configuration.setDataSource(source);
    configuration.setProcessEngineName(database.getJdbcUrl());
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setHistory("full");
    configuration.setEnforceHistoryTimeToLive(false);
    configuration.setJobExecutorActivate(false);
    configuration.setBeans(beans);
    configuration.setProcessEnginePlugins(List.of(plugins));
    return new PlainEngine(configuration.buildProcessEngine(), JdbcClient.create(source));
  }

  @Override
  public void close() {
    engine.close();
  }
}
