package org.opscoord.home.process;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.opscoord.home.Mechanism;
import org.opscoord.home.Place;
import org.opscoord.home.StartableProcess;
import org.opscoord.home.Workplace;
import org.springframework.stereotype.Component;

/** Asks the engine as the person who is logged in, so that its authorizations count. */
@Component
class CamundaWorkplace implements Workplace {

  private static final String MECHANISM = "mechanism";

  private final RepositoryService repository;
  private final TaskService tasks;
  private final IdentityService identity;
  private final AuthorizationService authorizations;
  private final Clock clock;

  CamundaWorkplace(
      RepositoryService repository,
      TaskService tasks,
      IdentityService identity,
      AuthorizationService authorizations,
      Clock clock) {
    this.repository = repository;
    this.tasks = tasks;
    this.identity = identity;
    this.authorizations = authorizations;
    this.clock = clock;
  }

  @Override
  public List<StartableProcess> startable() {
    return repository
        .createProcessDefinitionQuery()
        .latestVersion()
        .active()
        .startableInTasklist()
        .startablePermissionCheck()
        .unlimitedList()
        .stream()
        .map(
            definition ->
                new StartableProcess(
                    definition.getKey(),
                    Objects.requireNonNullElse(definition.getName(), definition.getKey()),
                    definition.getDescription(),
                    mechanism(definition)))
        .sorted(Comparator.comparing(StartableProcess::name))
        .toList();
  }

  private Mechanism mechanism(ProcessDefinition definition) {
    return Mechanism.of(
        repository
            .getBpmnModelInstance(definition.getId())
            .getModelElementsByType(CamundaProperty.class)
            .stream()
            .filter(property -> MECHANISM.equals(property.getCamundaName()))
            .map(CamundaProperty::getCamundaValue)
            .findFirst()
            .orElse(null));
  }

  @Override
  public long openTasks() {
    return own().count();
  }

  @Override
  public long overdueTasks() {
    return own().dueBefore(Date.from(clock.instant())).count();
  }

  @Override
  public List<Place> places() {
    return Arrays.stream(Place.values())
        .filter(place -> !place.application() || mayEnter(place))
        .toList();
  }

  private TaskQuery own() {
    return tasks.createTaskQuery().active().taskAssignee(caller().getUserId());
  }

  private boolean mayEnter(Place place) {
    return authorizations.isUserAuthorized(
        caller().getUserId(), caller().getGroupIds(), ACCESS, APPLICATION, place.id());
  }

  private Authentication caller() {
    return Objects.requireNonNull(
        identity.getCurrentAuthentication(), "Only asked for somebody who is logged in");
  }
}
