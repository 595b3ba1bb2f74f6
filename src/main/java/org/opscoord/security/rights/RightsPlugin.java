package org.opscoord.security.rights;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.opscoord.engine.EngineSessions;
import org.springframework.stereotype.Component;

/** Puts our way of deciding who may see and do what into the engine. */
@Component
class RightsPlugin extends AbstractProcessEnginePlugin {

  private final LedPeople ledPeople;
  private final RestrictedReaders restricted;
  private final StartableModels startableModels;

  RightsPlugin(LedPeople ledPeople, RestrictedReaders restricted, StartableModels startableModels) {
    this.ledPeople = ledPeople;
    this.restricted = restricted;
    this.startableModels = startableModels;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setResourceAuthorizationProvider(new RowFreeAuthorizations());
    engine.setCommandCheckers(
        new ArrayList<>(List.of(new TenantCommandChecker(), new InvolvementCheck(ledPeople))));
    EngineSessions.replace(
        engine, AuthorizationManager.class, () -> new InvolvementInQueries(ledPeople, restricted));
    var deployers = engine.getCustomPostDeployers();
    var after = new ArrayList<Deployer>(deployers == null ? List.of() : deployers);
    after.add(startableModels);
    engine.setCustomPostDeployers(after);
  }
}
