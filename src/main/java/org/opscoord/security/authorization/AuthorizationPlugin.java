package org.opscoord.security.authorization;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.opscoord.directory.Directory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class AuthorizationPlugin extends AbstractProcessEnginePlugin {

  private final ObjectProvider<Directory> directory;

  AuthorizationPlugin(ObjectProvider<Directory> directory) {
    this.directory = directory;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setResourceAuthorizationProvider(new TaskGrants(directory));
  }
}
