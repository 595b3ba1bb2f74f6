package org.opscoord.engine;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/**
 * Asks the engine something cheap of its own tables. The engine's starter reports that the engine
 * has a name, which stays true when it cannot work.
 */
@Component
class EngineHealthIndicator extends AbstractHealthIndicator {

  private final RepositoryService repository;

  EngineHealthIndicator(RepositoryService repository) {
    super("The engine does not answer");
    this.repository = repository;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.up().withDetail("processDefinitions", repository.createProcessDefinitionQuery().count());
  }
}
