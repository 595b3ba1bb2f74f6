package org.opscoord.security.rights;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Writes no authorization for a task. The default writes one for each assignee and candidate, and
 * every task list is then joined with all of them: at 100,000 open tasks a page takes ten times as
 * long and a count does not come back at all. Who is assigned or a candidate is known from the task
 * itself, which {@link InvolvementCheck} and {@link InvolvementInQueries} ask; so there is nothing
 * to revoke when a task changes hands, and nothing to tidy up when it ends.
 */
class RowFreeAuthorizations extends DefaultAuthorizationProvider {

  private static final AuthorizationEntity[] NONE = {};

  /** People change their own password; everything else about them comes from the directory. */
  @Override
  public AuthorizationEntity[] newUser(User user) {
    return new AuthorizationEntity[] {
      createGrantAuthorization(
          user.getId(), null, Resources.USER, user.getId(), Permissions.READ, Permissions.UPDATE)
    };
  }

  @Override
  public AuthorizationEntity[] newTaskAssignee(
      Task task, @Nullable String oldAssignee, @Nullable String newAssignee) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] newTaskOwner(
      Task task, @Nullable String oldOwner, @Nullable String newOwner) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
    return NONE;
  }
}
