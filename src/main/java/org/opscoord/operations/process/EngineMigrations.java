package org.opscoord.operations.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.opscoord.engine.Refusal.Problem;
import org.opscoord.operations.MigrationImpossible;
import org.springframework.stereotype.Component;

/** Takes instances to other versions through the engine's own interface. */
@Component
class EngineMigrations {

  private final Definitions definitions;
  private final RuntimeService runtime;

  EngineMigrations(Definitions definitions, RuntimeService runtime) {
    this.definitions = definitions;
    this.runtime = runtime;
  }

  Map<String, String> sameSteps(String process, int from, int to) {
    return runtime
        .createMigrationPlan(
            definitions.require(process, from).getId(), definitions.require(process, to).getId())
        .mapEqualActivities()
        .build()
        .getInstructions()
        .stream()
        .collect(
            Collectors.toMap(
                MigrationInstruction::getSourceActivityId,
                MigrationInstruction::getTargetActivityId));
  }

  void migrate(String process, int from, int to, Map<String, String> places, List<String> ids) {
    try {
      runtime.newMigration(plan(process, from, to, places)).processInstanceIds(ids).execute();
    } catch (MigratingProcessInstanceValidationException refused) {
      throw new MigrationImpossible(
          refused.getValidationReport().getActivityInstanceReports().stream()
              .flatMap(
                  report ->
                      report.getFailures().stream()
                          .map(
                              failure ->
                                  Problem.of(
                                      report.getMigrationInstruction() == null
                                          ? report.getSourceScopeId()
                                          : report.getMigrationInstruction().getSourceActivityId(),
                                      "operations.migration.engine",
                                      failure)))
              .toList());
    }
  }

  String migrateLater(
      String process, int from, int to, Map<String, String> places, List<String> ids) {
    return runtime
        .newMigration(plan(process, from, to, places))
        .processInstanceIds(ids)
        .executeAsync()
        .getId();
  }

  private MigrationPlan plan(String process, int from, int to, Map<String, String> places) {
    var plan =
        runtime.createMigrationPlan(
            definitions.require(process, from).getId(), definitions.require(process, to).getId());
    places.forEach(plan::mapActivities);
    try {
      return plan.build();
    } catch (MigrationPlanValidationException refused) {
      throw new MigrationImpossible(
          refused.getValidationReport().getInstructionReports().stream()
              .flatMap(
                  report ->
                      report.getFailures().stream()
                          .map(
                              failure ->
                                  Problem.of(
                                      report.getMigrationInstruction().getSourceActivityId(),
                                      "operations.migration.engine",
                                      failure)))
              .toList());
    }
  }
}
