package org.opscoord.casework.process;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.opscoord.substitution.CaseKinds;
import org.springframework.stereotype.Component;

/** Reads the kinds of cases off the newest models that open them. */
@Component
class DeployedCaseKinds implements CaseKinds {

  private final ProcessEngineConfigurationImpl engine;

  DeployedCaseKinds(ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
  }

  @Override
  public Map<String, String> names() {
    return engine
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(() -> names(context)));
  }

  private static Map<String, String> names(CommandContext context) {
    var names = new TreeMap<String, String>();
    var deployed = context.getProcessEngineConfiguration().getDeploymentCache();
    context
        .getProcessEngineConfiguration()
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .latestVersion()
        .unlimitedList()
        .stream()
        .map(definition -> deployed.findDeployedProcessDefinitionById(definition.getId()))
        .forEach(
            definition ->
                CaseModel.kind(definition)
                    .ifPresent(
                        kind ->
                            names.put(
                                kind,
                                Objects.requireNonNullElse(
                                    definition.getName(), definition.getKey()))));
    return names;
  }
}
