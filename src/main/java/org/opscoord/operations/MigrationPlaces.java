package org.opscoord.operations;

import java.util.ArrayList;
import org.opscoord.engine.Refusal.Problem;
import org.opscoord.operations.Migrations.Plan;
import org.springframework.stereotype.Component;

/** Sees to it that whatever is under way has somewhere to go. */
@Component
class MigrationPlaces {

  private final EngineOperations engine;

  MigrationPlaces(EngineOperations engine) {
    this.engine = engine;
  }

  /**
   * Does nothing when every step with work has a place in the other version.
   *
   * @throws MigrationImpossible with each step that has none
   */
  void require(Plan plan) {
    var names = engine.steps(plan.process(), plan.from());
    var targets = engine.steps(plan.process(), plan.to());
    var problems = new ArrayList<Problem>();
    for (var step : engine.occupied(plan.process(), plan.from())) {
      var place = plan.places().get(step);
      if (place == null) {
        problems.add(
            Problem.of(
                step, "operations.migration.open", names.getOrDefault(step, step), plan.to()));
      } else if (!targets.containsKey(place)) {
        problems.add(Problem.of(step, "operations.migration.nowhere", place, plan.to()));
      }
    }
    if (!problems.isEmpty()) {
      throw new MigrationImpossible(problems);
    }
  }
}
