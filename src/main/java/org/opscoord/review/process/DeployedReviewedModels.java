package org.opscoord.review.process;

import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.opscoord.review.ReviewedModels;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads them off the engine, whatever the rights of whoever is acting. */
@Component
class DeployedReviewedModels implements ReviewedModels {

  private final RepositoryService repository;
  private final ProcessEngineConfigurationImpl engine;

  DeployedReviewedModels(
      @Lazy RepositoryService repository, @Lazy ProcessEngineConfigurationImpl engine) {
    this.repository = repository;
    this.engine = engine;
  }

  @Override
  public List<String> processes() {
    return unasked(
        () ->
            repository.createProcessDefinitionQuery().latestVersion().unlimitedList().stream()
                .map(ProcessDefinition::getKey)
                .sorted()
                .toList());
  }

  @Override
  public List<Version> versions(String process) {
    return unasked(
        () ->
            repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .orderByProcessDefinitionVersion()
                .desc()
                .unlimitedList()
                .stream()
                .map(
                    definition ->
                        new Version(
                            definition.getVersion(),
                            repository
                                .createDeploymentQuery()
                                .deploymentId(definition.getDeploymentId())
                                .singleResult()
                                .getDeploymentTime()
                                .toInstant()))
                .toList());
  }

  private <T> T unasked(Callable<T> question) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(question));
  }
}
