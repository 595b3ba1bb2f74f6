package org.opscoord.operations.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.opscoord.operations.Incidents.Incident;
import org.springframework.stereotype.Component;

/** Reads incidents, with the cases that they hold up. */
@Component
class EngineIncidents {

  private static final int MOST = 2_000;
  private static final int LONGEST_MESSAGE = 300;
  private static final String FAILED_JOB = "failedJob";

  private final RuntimeService runtime;
  private final ManagementService management;

  EngineIncidents(RuntimeService runtime, ManagementService management) {
    this.runtime = runtime;
    this.management = management;
  }

  List<Incident> all() {
    var found = runtime.createIncidentQuery().orderByIncidentTimestamp().desc().listPage(0, MOST);
    Map<String, ProcessInstance> instances = new HashMap<>();
    return found.stream()
        .filter(one -> one.getId().equals(one.getRootCauseIncidentId()))
        .map(
            one ->
                incident(
                    one, instances.computeIfAbsent(one.getProcessInstanceId(), this::instance)))
        .toList();
  }

  void retry(String job) {
    management.setJobRetries(job, 1);
  }

  private static Incident incident(
      org.camunda.bpm.engine.runtime.Incident one, @Nullable ProcessInstance instance) {
    return new Incident(
        one.getId(),
        one.getIncidentType(),
        key(one.getProcessDefinitionId()),
        Objects.requireNonNullElse(one.getActivityId(), ""),
        firstLine(one.getIncidentMessage()),
        instance == null ? null : instance.getBusinessKey(),
        Objects.requireNonNullElse(one.getProcessInstanceId(), ""),
        FAILED_JOB.equals(one.getIncidentType()) ? one.getConfiguration() : null,
        one.getIncidentTimestamp().toInstant());
  }

  private @Nullable ProcessInstance instance(String id) {
    return runtime.createProcessInstanceQuery().processInstanceId(id).singleResult();
  }

  private static String key(@Nullable String definition) {
    return definition == null ? "" : definition.split(":", 2)[0];
  }

  private static String firstLine(@Nullable String message) {
    var line = message == null ? "" : message.lines().findFirst().orElse("");
    return line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) : line;
  }
}
