package org.opscoord.security.authorization;

import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/**
 * What a group may do to a resource.
 *
 * @param resourceId one resource, or {@code *} for all of the kind
 */
record Grant(String group, Resource resource, String resourceId, List<Permission> permissions) {

  static final String EVERY = "*";

  static Grant of(String group, Resource resource, String resourceId, Permission... permissions) {
    return new Grant(group, resource, resourceId, List.of(permissions));
  }
}
