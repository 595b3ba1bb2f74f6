package org.opscoord.engine.storage;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.opscoord.engine.ReadWithTask;
import org.opscoord.engine.Revisions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets the engine send what a command writes as one message instead of one for each statement. */
@Component
class WritesTogether extends AbstractProcessEnginePlugin {

  private static final Logger log = LoggerFactory.getLogger(WritesTogether.class);

  private final Revisions revisions;
  private final List<ReadWithTask> withTasks;

  WritesTogether(Revisions revisions, List<ReadWithTask> withTasks) {
    this.revisions = revisions;
    this.withTasks = withTasks;
  }

  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    var configuration = engine.getSqlSessionFactory().getConfiguration();
    try {
      configuration.addInterceptor(
          new OneMessageExecutors(
              configuration,
              new OneMessage(),
              new RememberedRows(configuration, revisions),
              new TaskReading(configuration, withTasks)));
    } catch (ReflectiveOperationException otherDriver) {
      log.warn(
          "The engine waits for the answer to each statement: this driver has no {}",
          otherDriver.getMessage());
    }
  }
}
