package org.opscoord.security.rights;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.TASK;

import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.jspecify.annotations.Nullable;

/**
 * Restricts task lists by what the tasks say. Whoever may read every task is not restricted at all,
 * and the list is joined with nothing; everybody else gets the condition that {@link
 * InvolvementCheck} states for a single task, which the indexes on assignee and candidates answer.
 * Authorizations for single tasks or definitions, which this product never writes, are not seen by
 * lists.
 */
class InvolvementInQueries extends AuthorizationManager {

  private final LedPeople ledPeople;
  private final RestrictedReaders restricted;

  InvolvementInQueries(LedPeople ledPeople, RestrictedReaders restricted) {
    this.ledPeople = ledPeople;
    this.restricted = restricted;
  }

  @Override
  public void configureTaskQuery(TaskQueryImpl query) {
    configureQuery(query);
    var acting = getCurrentAuthentication();
    if (!query.getAuthCheck().isAuthorizationCheckEnabled()
        || acting == null
        || acting.getUserId() == null
        || query.getQueries().stream().anyMatch(InvolvementQuery.class::isInstance)) {
      return;
    }
    var groups = filterAuthenticatedGroupIds(acting.getGroupIds());
    if (InvolvementQuery.isImpliedBy(query, acting.getUserId(), groups)) {
      return;
    }
    if (restricted.includes(acting.getUserId(), groups, () -> !readsEveryTask())) {
      new InvolvementQuery(acting.getUserId(), groups, ledPeople.of(acting.getUserId()))
          .restrict(query);
    }
  }

  @Override
  public void insert(DbEntity authorization) {
    super.insert(authorization);
    restricted.forgetNowAndAfterCommit();
  }

  @Override
  public void update(AuthorizationEntity authorization) {
    super.update(authorization);
    restricted.forgetNowAndAfterCommit();
  }

  @Override
  public void delete(DbEntity authorization) {
    super.delete(authorization);
    restricted.forgetNowAndAfterCommit();
  }

  /**
   * All of them. The engine asks in every command which groups have an authorization at all, to
   * shorten a condition that the index answers as well with all of somebody's groups.
   */
  @Override
  public List<String> filterAuthenticatedGroupIds(@Nullable List<String> groups) {
    return groups == null ? List.of() : groups;
  }

  private boolean readsEveryTask() {
    return isAuthorized(
        new PermissionCheckBuilder()
            .disjunctive()
            .atomicCheckForResourceId(TASK, Authorization.ANY, READ)
            .atomicCheckForResourceId(PROCESS_DEFINITION, Authorization.ANY, READ_TASK)
            .build());
  }
}
