package org.opscoord.security.authorization;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.opscoord.directory.Role;
import org.opscoord.engine.Texts;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists that Tasklist offers from the first day: what is mine, what my groups may take on, and
 * for coordinators everything that is open. Made once; what people change about them stays.
 */
@Component
class SharedFilters {

  private static final String MARK = "opscoord";

  private final FilterService filters;
  private final TaskService tasks;
  private final EngineAuthorizations authorizations;
  private final ProcessEngineConfigurationImpl engine;
  private final Texts texts;

  SharedFilters(
      FilterService filters,
      TaskService tasks,
      EngineAuthorizations authorizations,
      ProcessEngineConfigurationImpl engine,
      Texts texts) {
    this.filters = filters;
    this.tasks = tasks;
    this.authorizations = authorizations;
    this.engine = engine;
    this.texts = texts;
  }

  @EventListener(ApplicationStartedEvent.class)
  @Transactional
  public void make() {
    engine
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(this::makeAll));
  }

  private Void makeAll() {
    make(
        "mine",
        -10,
        RoleGrants.STAFF,
        tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
    make(
        "groups",
        0,
        RoleGrants.STAFF,
        tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}"));
    make("open", 10, Role.COORDINATOR.id(), tasks.createTaskQuery());
    return null;
  }

  private void make(String mark, int priority, String group, TaskQuery query) {
    var filter =
        filters.createTaskFilterQuery().list().stream()
            .filter(it -> mark.equals(it.getProperties().get(MARK)))
            .findFirst()
            .orElseGet(() -> saved(mark, priority, query));
    authorizations.give(Grant.of(group, Resources.FILTER, filter.getId(), Permissions.READ));
  }

  private Filter saved(String mark, int priority, TaskQuery query) {
    Map<String, Object> properties = new HashMap<>();
    properties.put(MARK, mark);
    properties.put("priority", priority);
    properties.put("refresh", true);
    properties.put("showUndefinedVariable", false);
    properties.put("description", texts.text("filter." + mark + ".description"));
    var filter = filters.newTaskFilter(texts.text("filter." + mark));
    filter.setQuery(query.orderByTaskPriority().desc().orderByDueDate().asc());
    filter.setProperties(properties);
    return filters.saveFilter(filter);
  }
}
