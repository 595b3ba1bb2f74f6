package org.opscoord.security.authorization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Who may see and do a task: its assignee and its candidates, as the engine gives it by itself.
 * Beyond that, the head of the assignee's department may read it, and whoever had it before may not
 * any more. The engine removes the rows of a task with the task.
 */
class TaskGrants extends DefaultAuthorizationProvider {

  private final ObjectProvider<Directory> directory;

  TaskGrants(ObjectProvider<Directory> directory) {
    this.directory = directory;
  }

  @Override
  public AuthorizationEntity @Nullable [] newTaskAssignee(
      Task task, @Nullable String oldAssignee, @Nullable String newAssignee) {
    var rows = new ArrayList<AuthorizationEntity>();
    if (oldAssignee != null && !oldAssignee.equals(newAssignee)) {
      revoked(task, oldAssignee).ifPresent(rows::add);
    }
    var given = super.newTaskAssignee(task, oldAssignee, newAssignee);
    if (given != null && newAssignee != null) {
      rows.addAll(Arrays.asList(given));
      headsGroup(newAssignee).map(group -> readable(task, group)).ifPresent(rows::add);
    }
    return rows.isEmpty() ? null : rows.toArray(new AuthorizationEntity[0]);
  }

  /** What process owners offer in Tasklist, everybody may start. */
  @Override
  public AuthorizationEntity @Nullable [] newProcessDefinition(ProcessDefinition definition) {
    if (!definition.isStartableInTasklist()) {
      return null;
    }
    var grant = EngineAuthorizations.startable(definition.getKey());
    var existing =
        Context.getCommandContext()
            .getAuthorizationManager()
            .findAuthorizationByGroupIdAndResourceId(
                Authorization.AUTH_TYPE_GRANT, grant.group(), grant.resource(), grant.resourceId());
    return existing != null
        ? null
        : new AuthorizationEntity[] {
          createGrantAuthorization(
              null,
              grant.group(),
              grant.resource(),
              grant.resourceId(),
              grant.permissions().toArray(new Permission[0]))
        };
  }

  private Optional<AuthorizationEntity> revoked(Task task, String person) {
    var row = getGrantAuthorization(task.getId(), person, null, Resources.TASK);
    if (row == null) {
      return Optional.empty();
    }
    row.setPermissions(new Permission[] {Permissions.NONE});
    return Optional.of(row);
  }

  private AuthorizationEntity readable(Task task, String group) {
    return createOrUpdateAuthorization(task, null, group, Resources.TASK, false, Permissions.READ);
  }

  private Optional<String> headsGroup(String person) {
    return PersonId.isValid(person)
        ? directory
            .getObject()
            .person(new PersonId(person))
            .map(known -> known.department().value() + "-head")
        : Optional.empty();
  }
}
