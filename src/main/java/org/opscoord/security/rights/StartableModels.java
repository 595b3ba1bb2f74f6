package org.opscoord.security.rights;

import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The processes that anybody may start: those that open a case, as {@link CaseKind} says. All
 * others are called by them. Grants the start of a new one in its very deployment.
 */
@Component
class StartableModels implements Deployer {

  private final RepositoryService repository;

  StartableModels(@Lazy RepositoryService repository) {
    this.repository = repository;
  }

  /** Keys of all such processes in their latest version. */
  Set<String> keys() {
    var keys = new TreeSet<String>();
    for (var definition :
        repository.createProcessDefinitionQuery().latestVersion().unlimitedList()) {
      if (CaseKind.isOf(definition.getKey(), repository.getProcessModel(definition.getId()))) {
        keys.add(definition.getKey());
      }
    }
    return keys;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    var definitions = deployment.getDeployedArtifacts(ProcessDefinitionEntity.class);
    if (!deployment.isNew() || definitions == null) {
      return;
    }
    for (var definition : definitions) {
      var content = deployment.getResource(definition.getResourceName()).getBytes();
      if (CaseKind.isOf(definition.getKey(), new ByteArrayInputStream(content))) {
        grant(Grants.start(definition.getKey()));
      }
    }
  }

  private static void grant(Grants.Grant grant) {
    var authorizations = Context.getCommandContext().getAuthorizationManager();
    if (authorizations.findAuthorizationByGroupIdAndResourceId(
            Authorization.AUTH_TYPE_GRANT, grant.group(), PROCESS_DEFINITION, grant.id())
        == null) {
      var authorization = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
      authorization.setGroupId(grant.group());
      authorization.setResource(grant.resource());
      authorization.setResourceId(grant.id());
      authorization.setPermissions(grant.permissions().toArray(Permission[]::new));
      authorizations.insert(authorization);
    }
  }
}
