package org.opscoord.security.authorization;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.opscoord.security.authorization.Grant.EVERY;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.opscoord.directory.Role;

/**
 * What each role may do in the engine. Whatever is not here is denied. Everybody may start what is
 * offered and sees names; coordinators see every case and may give a task to somebody else; process
 * owners deploy; administrators may do everything, and nobody else may write in Cockpit.
 */
final class RoleGrants {

  /** The group of everybody. */
  static final String STAFF = "staff";

  private static final String COORDINATOR = Role.COORDINATOR.id();
  private static final String PROCESS_OWNER = Role.PROCESS_OWNER.id();

  private RoleGrants() {}

  static List<Grant> all() {
    var grants = new ArrayList<Grant>();
    grants.addAll(staff());
    grants.addAll(coordinators());
    grants.addAll(processOwners());
    for (var resource : Resources.values()) {
      grants.add(Grant.of(Role.ADMINISTRATOR.id(), resource, EVERY, ALL));
    }
    return List.copyOf(grants);
  }

  private static List<Grant> staff() {
    return List.of(
        Grant.of(STAFF, Resources.APPLICATION, "tasklist", ACCESS),
        Grant.of(STAFF, Resources.APPLICATION, "welcome", ACCESS),
        Grant.of(STAFF, Resources.PROCESS_DEFINITION, EVERY, READ),
        Grant.of(STAFF, Resources.PROCESS_INSTANCE, EVERY, CREATE),
        Grant.of(STAFF, Resources.USER, EVERY, READ),
        Grant.of(STAFF, Resources.GROUP, EVERY, READ));
  }

  private static List<Grant> coordinators() {
    return List.of(
        Grant.of(COORDINATOR, Resources.APPLICATION, "cockpit", ACCESS),
        Grant.of(
            COORDINATOR,
            Resources.PROCESS_DEFINITION,
            EVERY,
            READ,
            READ_INSTANCE,
            READ_TASK,
            READ_HISTORY,
            ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
            ProcessDefinitionPermissions.READ_TASK_VARIABLE,
            ProcessDefinitionPermissions.READ_HISTORY_VARIABLE,
            ProcessDefinitionPermissions.TASK_ASSIGN),
        Grant.of(COORDINATOR, Resources.DECISION_DEFINITION, EVERY, READ, READ_HISTORY));
  }

  private static List<Grant> processOwners() {
    return List.of(
        Grant.of(PROCESS_OWNER, Resources.APPLICATION, "cockpit", ACCESS),
        Grant.of(PROCESS_OWNER, Resources.DEPLOYMENT, EVERY, CREATE, READ),
        Grant.of(PROCESS_OWNER, Resources.PROCESS_DEFINITION, EVERY, READ, READ_HISTORY),
        Grant.of(PROCESS_OWNER, Resources.DECISION_DEFINITION, EVERY, READ, READ_HISTORY),
        Grant.of(PROCESS_OWNER, Resources.DECISION_REQUIREMENTS_DEFINITION, EVERY, READ));
  }
}
