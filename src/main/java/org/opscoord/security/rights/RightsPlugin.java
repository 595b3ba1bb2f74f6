package org.opscoord.security.rights;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.springframework.stereotype.Component;

/** Puts our way of deciding who may see and do what into the engine. */
@Component
class RightsPlugin extends AbstractProcessEnginePlugin {

  private final LedPeople ledPeople;
  private final StartableModels startableModels;

  RightsPlugin(LedPeople ledPeople, StartableModels startableModels) {
    this.ledPeople = ledPeople;
    this.startableModels = startableModels;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setResourceAuthorizationProvider(new RowFreeAuthorizations());
    engine.setCommandCheckers(
        new ArrayList<>(List.of(new TenantCommandChecker(), new InvolvementCheck(ledPeople))));
    var sessions = engine.getCustomSessionFactories();
    var ours = new ArrayList<SessionFactory>(sessions == null ? List.of() : sessions);
    ours.add(
        new SessionFactory() {
          @Override
          public Class<?> getSessionType() {
            return AuthorizationManager.class;
          }

          @Override
          public Session openSession() {
            return new InvolvementInQueries(ledPeople);
          }
        });
    engine.setCustomSessionFactories(ours);
    var deployers = engine.getCustomPostDeployers();
    var after = new ArrayList<Deployer>(deployers == null ? List.of() : deployers);
    after.add(startableModels);
    engine.setCustomPostDeployers(after);
  }
}
