package org.opscoord.security.rights;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.DirectoryChanged;
import org.opscoord.engine.AsNobody;
import org.opscoord.security.rights.Grants.Grant;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets the engine's authorizations of our groups follow {@link Grants}, in the transaction of a
 * change to the directory and at each start. Only differences are written; grants to these groups
 * that do not follow from a role are taken away, except for task filters, which people share among
 * themselves.
 */
@Component
class EngineAuthorizations {

  private record Place(String group, int resource, String id) {}

  private final AuthorizationService authorizations;
  private final IdentityService identity;
  private final StartableModels startableModels;

  EngineAuthorizations(
      @Lazy AuthorizationService authorizations,
      @Lazy IdentityService identity,
      StartableModels startableModels) {
    this.authorizations = authorizations;
    this.identity = identity;
    this.startableModels = startableModels;
  }

  @EventListener(DirectoryChanged.class)
  public void apply() {
    apply(Grants.all(startableModels.keys()));
  }

  void apply(List<Grant> wanted) {
    AsNobody.run(identity, () -> follow(wanted));
  }

  private void follow(List<Grant> wanted) {
    var known = known();
    wanted.forEach(grant -> write(grant, known.get(place(grant))));
    var places = wanted.stream().map(EngineAuthorizations::place).collect(Collectors.toSet());
    known.forEach(
        (place, authorization) -> {
          if (!places.contains(place) && place.resource() != Resources.FILTER.resourceType()) {
            authorizations.deleteAuthorization(authorization.getId());
          }
        });
  }

  private Map<Place, Authorization> known() {
    return authorizations
        .createAuthorizationQuery()
        .authorizationType(Authorization.AUTH_TYPE_GRANT)
        .groupIdIn(Grants.groups().toArray(String[]::new))
        .list()
        .stream()
        .collect(
            Collectors.toMap(
                it -> new Place(it.getGroupId(), it.getResourceType(), it.getResourceId()),
                Function.identity(),
                (first, second) -> first));
  }

  private void write(Grant grant, @Nullable Authorization known) {
    var authorization =
        known == null
            ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT)
            : known;
    if (known instanceof AuthorizationEntity entity && entity.getPermissions() == grant.mask()) {
      return;
    }
    authorization.setGroupId(grant.group());
    authorization.setResource(grant.resource());
    authorization.setResourceId(grant.id());
    authorization.setPermissions(grant.permissions().toArray(Permission[]::new));
    authorizations.saveAuthorization(authorization);
  }

  private static Place place(Grant grant) {
    return new Place(grant.group(), grant.resource().resourceType(), grant.id());
  }
}
