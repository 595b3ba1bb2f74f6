package org.opscoord.casework.process;

import java.util.Objects;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.opscoord.casework.ProcessNames;
import org.springframework.stereotype.Component;

/** Reads names off the newest models. */
@Component
class DeployedProcessNames implements ProcessNames {

  private final ProcessEngineConfigurationImpl engine;

  DeployedProcessNames(ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
  }

  @Override
  public String of(String process) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(
            context ->
                context.runWithoutAuthorization(
                    () -> {
                      var found =
                          engine
                              .getRepositoryService()
                              .createProcessDefinitionQuery()
                              .processDefinitionKey(process)
                              .latestVersion()
                              .singleResult();
                      return found == null
                          ? process
                          : Objects.requireNonNullElse(found.getName(), process);
                    }));
  }
}
