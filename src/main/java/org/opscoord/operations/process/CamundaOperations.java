package org.opscoord.operations.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.opscoord.operations.EngineOperations;
import org.opscoord.operations.Incidents.Incident;
import org.springframework.stereotype.Component;

/** Uses the engine's own interfaces with the rights of whoever is acting. */
@Component
class CamundaOperations implements EngineOperations {

  private static final int PAGE = 1_000;

  private final EngineIncidents incidents;
  private final Definitions definitions;
  private final EngineMigrations migrations;
  private final RuntimeService runtime;
  private final ManagementService management;

  CamundaOperations(
      EngineIncidents incidents,
      Definitions definitions,
      EngineMigrations migrations,
      RuntimeService runtime,
      ManagementService management) {
    this.incidents = incidents;
    this.definitions = definitions;
    this.migrations = migrations;
    this.runtime = runtime;
    this.management = management;
  }

  @Override
  public List<Incident> incidents() {
    return incidents.all();
  }

  @Override
  public void retry(String job) {
    incidents.retry(job);
  }

  @Override
  public List<Running> running(String process, int version, int limit) {
    var query =
        runtime
            .createProcessInstanceQuery()
            .processDefinitionId(definitions.require(process, version).getId())
            .orderByProcessInstanceId()
            .asc();
    var running = new ArrayList<Running>();
    for (var from = 0; from < limit; from += PAGE) {
      var page = query.listPage(from, Math.min(PAGE, limit - from));
      page.stream()
          .map(
              instance ->
                  new Running(
                      instance.getId(), Objects.requireNonNullElse(instance.getBusinessKey(), "")))
          .forEach(running::add);
      if (page.size() < PAGE) {
        break;
      }
    }
    return List.copyOf(running);
  }

  @Override
  public long count(String process, int version) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionId(definitions.require(process, version).getId())
        .count();
  }

  @Override
  public Set<String> occupied(String process, int version) {
    return management
        .createActivityStatisticsQuery(definitions.require(process, version).getId())
        .unlimitedList()
        .stream()
        .filter(step -> step.getInstances() > 0)
        .map(ActivityStatistics::getId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public Map<String, String> steps(String process, int version) {
    return definitions.steps(process, version);
  }

  @Override
  public Map<String, String> sameSteps(String process, int from, int to) {
    return migrations.sameSteps(process, from, to);
  }

  @Override
  public void migrate(
      String process, int from, int to, Map<String, String> places, List<String> ids) {
    migrations.migrate(process, from, to, places, ids);
  }

  @Override
  public String migrateLater(
      String process, int from, int to, Map<String, String> places, List<String> ids) {
    return migrations.migrateLater(process, from, to, places, ids);
  }

  @Override
  public List<Progress> batches() {
    return management.createBatchStatisticsQuery().listPage(0, 100).stream()
        .map(
            batch ->
                new Progress(
                    batch.getId(),
                    batch.getType(),
                    batch.getTotalJobs(),
                    batch.getCompletedJobs(),
                    batch.getFailedJobs()))
        .toList();
  }
}
