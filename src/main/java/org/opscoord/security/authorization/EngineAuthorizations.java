package org.opscoord.security.authorization;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.opscoord.directory.DirectoryChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the grants of the roles into the engine. Runs with every change of the directory, which is
 * also announced at each start, in its transaction; writes only what differs, and leaves grants
 * alone that an administrator gave beside them.
 */
@Component
class EngineAuthorizations {

  private final AuthorizationService authorizations;
  private final RepositoryService repository;
  private final ProcessEngineConfigurationImpl engine;

  EngineAuthorizations(
      AuthorizationService authorizations,
      RepositoryService repository,
      ProcessEngineConfigurationImpl engine) {
    this.authorizations = authorizations;
    this.repository = repository;
    this.engine = engine;
  }

  @EventListener(DirectoryChanged.class)
  @Transactional
  public void apply() {
    engine
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(this::applyAll));
  }

  private Void applyAll() {
    RoleGrants.all().forEach(this::give);
    repository.createProcessDefinitionQuery().latestVersion().startableInTasklist().list().stream()
        .map(definition -> startable(definition.getKey()))
        .forEach(this::give);
    return null;
  }

  /** Everybody may start what Tasklist offers. */
  static Grant startable(String processKey) {
    return Grant.of(
        RoleGrants.STAFF,
        Resources.PROCESS_DEFINITION,
        processKey,
        Permissions.READ,
        Permissions.CREATE_INSTANCE);
  }

  /** Gives exactly these permissions. Does nothing when they are given already. */
  void give(Grant grant) {
    var existing =
        authorizations
            .createAuthorizationQuery()
            .authorizationType(Authorization.AUTH_TYPE_GRANT)
            .groupIdIn(grant.group())
            .resourceType(grant.resource())
            .resourceId(grant.resourceId())
            .singleResult();
    var permissions = grant.permissions().toArray(new Permission[0]);
    if (existing == null) {
      existing = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      existing.setGroupId(grant.group());
      existing.setResource(grant.resource());
      existing.setResourceId(grant.resourceId());
    } else if (same(existing, permissions)) {
      return;
    }
    existing.setPermissions(permissions);
    var saved = authorizations.saveAuthorization(existing);
    if (saved.getId() == null) {
      throw new IllegalStateException("The engine did not keep " + grant);
    }
  }

  private static boolean same(Authorization existing, Permission[] wanted) {
    var sum = 0;
    for (var permission : wanted) {
      sum |= permission.getValue();
    }
    return ((AuthorizationEntity) existing).getPermissions() == sum;
  }
}
