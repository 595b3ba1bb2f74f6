package org.opscoord.engine.deployment;

import java.io.ByteArrayInputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.opscoord.engine.ProductSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Deploys {@code bpmn/}, {@code dmn/} and {@code forms/} once every bean stands. Resources have the
 * same name from a jar and from a class folder, so that only what changed since the newest shipped
 * deployment is deployed again; what process owners deployed in the meantime stays the latest
 * version until the product ships a change to that very file.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

  static final String NAME = "operations-coordination";

  private static final Logger log = LoggerFactory.getLogger(ModelDeployment.class);

  private final RepositoryService repository;
  private final ProductSettings settings;
  private final Localisation localisation;

  ModelDeployment(
      RepositoryService repository, ProductSettings settings, Localisation localisation) {
    this.repository = repository;
    this.settings = settings;
    this.localisation = localisation;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var resources = ShippedModel.all();
    var deployment =
        repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(true);
    resources.forEach(
        model ->
            deployment.addInputStream(model.name(), new ByteArrayInputStream(localised(model))));
    var deployed = deployment.deploy();
    log.info(
        "{} models, forms and rule tables stand as deployment {}",
        resources.size(),
        deployed.getId());
  }

  private byte[] localised(ShippedModel model) {
    return settings.chinese()
        ? localisation.chinese(model.name(), model.content())
        : model.content();
  }
}
