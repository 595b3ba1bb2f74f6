package org.opscoord.handbook.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.opscoord.handbook.DeployedModels;
import org.springframework.stereotype.Component;

/** Everybody may read how the company works, whatever their rights in the engine. */
@Component
class EngineModels implements DeployedModels {

  private static final byte[] NOTHING = {};

  private final RepositoryService repository;
  private final ProcessEngineConfigurationImpl engine;

  EngineModels(RepositoryService repository, ProcessEngineConfigurationImpl engine) {
    this.repository = repository;
    this.engine = engine;
  }

  @Override
  public List<Model> newest() {
    return unasked(
        () ->
            repository.createProcessDefinitionQuery().latestVersion().unlimitedList().stream()
                .sorted(Comparator.comparing(ProcessDefinition::getKey))
                .map(definition -> model(definition, true))
                .toList());
  }

  @Override
  public List<Model> versions(String process) {
    return unasked(
        () ->
            repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .orderByProcessDefinitionVersion()
                .desc()
                .unlimitedList()
                .stream()
                .map(definition -> model(definition, false))
                .toList());
  }

  @Override
  public Optional<Model> version(String process, int version) {
    return unasked(
        () ->
            Optional.ofNullable(
                    repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .processDefinitionVersion(version)
                        .singleResult())
                .map(definition -> model(definition, true)));
  }

  @Override
  public Optional<byte[]> table(String key) {
    return unasked(
        () ->
            Optional.ofNullable(
                    repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .latestVersion()
                        .singleResult())
                .map(definition -> bytes(repository.getDecisionModel(definition.getId()))));
  }

  @Override
  public Optional<byte[]> form(String key) {
    return unasked(
        () ->
            Optional.ofNullable(
                    Context.getCommandContext()
                        .getCamundaFormDefinitionManager()
                        .findLatestDefinitionByKey(key))
                .map(
                    definition ->
                        bytes(
                            repository.getResourceAsStream(
                                definition.getDeploymentId(), definition.getResourceName()))));
  }

  private Model model(ProcessDefinition definition, boolean whole) {
    var deployment =
        repository
            .createDeploymentQuery()
            .deploymentId(definition.getDeploymentId())
            .singleResult();
    return new Model(
        definition.getKey(),
        definition.getVersion(),
        definition.getVersionTag(),
        deployment.getDeploymentTime().toInstant(),
        whole ? bytes(repository.getProcessModel(definition.getId())) : NOTHING);
  }

  private <T> T unasked(Callable<T> question) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(question));
  }

  private static byte[] bytes(InputStream stream) {
    try (stream) {
      return stream.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
