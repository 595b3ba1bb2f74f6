package org.opscoord.security.rights;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.opscoord.directory.Role;

/**
 * What each group may do in the engine. Staff start what is there to be started; what they see of
 * tasks follows from the tasks. Coordinators see everything and hand tasks to others. Process
 * owners deploy. Administrators may do all, and are the only ones who change running cases in
 * Cockpit.
 */
final class Grants {

  static final String STAFF = "staff";

  private static final String ANY = "*";

  /** One grant; a group has at most one for each resource and id. */
  record Grant(String group, Resource resource, String id, Set<Permission> permissions) {

    /** As the engine keeps them: one bit for each. */
    int mask() {
      return permissions.stream().mapToInt(Permission::getValue).reduce(0, (all, it) -> all | it);
    }
  }

  private Grants() {}

  /** All grants, given the keys of the processes that anybody may start. */
  static List<Grant> all(Collection<String> startable) {
    var grants = new ArrayList<Grant>();
    grants.addAll(staff());
    startable.forEach(key -> grants.add(start(key)));
    grants.addAll(coordinators());
    grants.addAll(processOwners());
    Arrays.stream(Resources.values())
        .map(resource -> grant(Role.ADMINISTRATOR.id(), resource, ANY, ALL))
        .forEach(grants::add);
    return grants;
  }

  static Grant start(String key) {
    return grant(STAFF, PROCESS_DEFINITION, key, READ, Permissions.CREATE_INSTANCE);
  }

  private static List<Grant> staff() {
    return List.of(
        grant(STAFF, APPLICATION, "tasklist", ACCESS),
        grant(STAFF, APPLICATION, "welcome", ACCESS),
        grant(STAFF, PROCESS_DEFINITION, ANY, READ),
        grant(STAFF, PROCESS_INSTANCE, ANY, CREATE),
        grant(STAFF, USER, ANY, READ),
        grant(STAFF, GROUP, ANY, READ));
  }

  private static List<Grant> coordinators() {
    var group = Role.COORDINATOR.id();
    return List.of(
        grant(group, APPLICATION, "cockpit", ACCESS),
        grant(
            group,
            TASK,
            ANY,
            TaskPermissions.READ,
            TaskPermissions.READ_VARIABLE,
            TaskPermissions.TASK_ASSIGN),
        grant(group, PROCESS_INSTANCE, ANY, ProcessInstancePermissions.READ),
        grant(
            group,
            PROCESS_DEFINITION,
            ANY,
            ProcessDefinitionPermissions.READ,
            ProcessDefinitionPermissions.READ_INSTANCE,
            ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
            ProcessDefinitionPermissions.READ_TASK,
            ProcessDefinitionPermissions.READ_TASK_VARIABLE,
            ProcessDefinitionPermissions.READ_HISTORY,
            ProcessDefinitionPermissions.READ_HISTORY_VARIABLE),
        grant(group, DECISION_DEFINITION, ANY, READ, Permissions.READ_HISTORY));
  }

  private static List<Grant> processOwners() {
    var group = Role.PROCESS_OWNER.id();
    return List.of(
        grant(group, APPLICATION, "cockpit", ACCESS),
        grant(group, DEPLOYMENT, ANY, CREATE, READ),
        grant(group, DECISION_DEFINITION, ANY, READ),
        grant(group, DECISION_REQUIREMENTS_DEFINITION, ANY, READ));
  }

  static Stream<String> groups() {
    return Stream.of(
        STAFF, Role.COORDINATOR.id(), Role.PROCESS_OWNER.id(), Role.ADMINISTRATOR.id());
  }

  private static Grant grant(
      String group, Resource resource, String id, Permission... permissions) {
    return new Grant(group, resource, id, Set.copyOf(Arrays.asList(permissions)));
  }
}
