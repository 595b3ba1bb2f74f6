package org.opscoord.casework.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.opscoord.casework.StepNames;
import org.springframework.stereotype.Component;

/** Reads the names of steps off the newest deployed models, at most a minute old. */
@Component
class DeployedStepNames implements StepNames {

  private static final Duration FRESH = Duration.ofMinutes(1);

  private final RepositoryService repository;
  private final ProcessEngineConfigurationImpl engine;
  private final Cache<String, Map<String, String>> names =
      Caffeine.newBuilder().expireAfterWrite(FRESH).build();

  DeployedStepNames(RepositoryService repository, ProcessEngineConfigurationImpl engine) {
    this.repository = repository;
    this.engine = engine;
  }

  @Override
  public String of(String step) {
    var known = names.get("all", key -> read());
    return known == null ? step : known.getOrDefault(step, step);
  }

  private Map<String, String> read() {
    return engine
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(this::all));
  }

  private Map<String, String> all() {
    var found = new HashMap<String, String>();
    for (ProcessDefinition definition :
        repository.createProcessDefinitionQuery().latestVersion().unlimitedList()) {
      var model = repository.getBpmnModelInstance(definition.getId());
      for (var node : model.getModelElementsByType(FlowNode.class)) {
        if (node.getName() != null) {
          found.put(node.getId(), node.getName());
        }
      }
    }
    return Map.copyOf(found);
  }
}
