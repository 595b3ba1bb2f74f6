package org.opscoord.security.rights;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.opscoord.directory.Role;
import org.opscoord.engine.Texts;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The task lists that everybody finds in Tasklist, in the language of the installation. Recognised
 * by a mark in their properties, so that a start neither doubles them nor undoes what an
 * administrator changed about their query.
 */
@Component
class SharedFilters {

  private static final String MARK = "opscoord";

  private final FilterService filters;
  private final TaskService tasks;
  private final AuthorizationService authorizations;
  private final Texts texts;

  SharedFilters(
      FilterService filters, TaskService tasks, AuthorizationService authorizations, Texts texts) {
    this.filters = filters;
    this.tasks = tasks;
    this.authorizations = authorizations;
    this.texts = texts;
  }

  @EventListener(ApplicationStartedEvent.class)
  @Transactional
  public void share() {
    var mine = tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}");
    share(Grants.STAFF, "my-tasks", -100, oldestDueFirst(mine));
    var groups =
        tasks
            .createTaskQuery()
            .taskCandidateGroupInExpression("${currentUserGroups()}")
            .taskUnassigned();
    share(Grants.STAFF, "group-tasks", -90, oldestDueFirst(groups));
    var late =
        tasks
            .createTaskQuery()
            .taskAssigneeExpression("${currentUser()}")
            .dueBeforeExpression("${now()}");
    share(Grants.STAFF, "overdue-tasks", -85, oldestDueFirst(late));
    // What somebody sees of others' tasks is their own department's, as their rights say.
    share(
        Grants.STAFF,
        "department-tasks",
        -82,
        oldestDueFirst(tasks.createTaskQuery().taskAssigned()));
    share(Role.COORDINATOR.id(), "all-tasks", -80, oldestDueFirst(tasks.createTaskQuery()));
  }

  private static TaskQuery oldestDueFirst(TaskQuery query) {
    return query.orderByDueDate().asc();
  }

  private void share(String group, String mark, int priority, TaskQuery query) {
    var name = texts.text("security.filter." + mark);
    var known = find(mark);
    if (known.isEmpty()) {
      var filter = filters.newTaskFilter(name).setQuery(query);
      filter.setProperties(properties(mark, priority));
      allow(group, filters.saveFilter(filter));
    } else if (!known.get().getName().equals(name)) {
      filters.saveFilter(known.get().setName(name));
    }
  }

  private Optional<Filter> find(String mark) {
    return filters.createTaskFilterQuery().unlimitedList().stream()
        .filter(filter -> mark.equals(filter.getProperties().get(MARK)))
        .findFirst();
  }

  private Map<String, Object> properties(String mark, int priority) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put(MARK, mark);
    properties.put("description", texts.text("security.filter." + mark + ".description"));
    properties.put("priority", priority);
    properties.put("refresh", true);
    properties.put("color", "#3b6ea5");
    return properties;
  }

  private void allow(String group, Filter filter) {
    var authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    authorization.setGroupId(group);
    authorization.setResource(Resources.FILTER);
    authorization.setResourceId(filter.getId());
    authorization.setPermissions(new Permission[] {Permissions.READ});
    authorizations.saveAuthorization(authorization);
  }
}
