package org.opscoord.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.opscoord.engine.Refusal.Problem;
import org.opscoord.operations.EngineOperations.Progress;
import org.opscoord.operations.EngineOperations.Running;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what is under way to a new version of its model (seed section 九, 灵活应变): a plan, a try that
 * leaves no trace, then all of it bit by bit.
 */
@Service
public class Migrations {

  static final int TRIED = 50;
  static final int MOST = 10_000;

  private final EngineOperations engine;
  private final Administrators administrators;
  private final MigrationPlaces places;
  private final Trail trail;
  private final TransactionTemplate undone;

  Migrations(
      EngineOperations engine,
      Administrators administrators,
      MigrationPlaces places,
      Trail trail,
      PlatformTransactionManager transactions) {
    this.engine = engine;
    this.administrators = administrators;
    this.places = places;
    this.trail = trail;
    this.undone = new TransactionTemplate(transactions);
  }

  /**
   * A plan.
   *
   * @param places where each step goes, by id
   */
  public record Plan(String process, int from, int to, Map<String, String> places) {

    /**
     * @throws Refusal when both versions are the same
     */
    public Plan {
      if (from == to) {
        throw new Refusal(Kind.INVALID, "operations.migration.same");
      }
      places = Map.copyOf(places);
    }
  }

  /**
   * A plan as the product proposes it.
   *
   * @param count how many instances are under way
   * @param open steps in which instances are and for which no place is known yet, by id with name
   * @param targets steps of the other version, by id with name
   */
  public record Proposal(
      Plan plan, long count, Map<String, String> open, Map<String, String> targets) {}

  /** How a try went. */
  public record Tried(int tried, long count, List<String> cases) {}

  /**
   * What goes without saying: every step to that of the same id and kind.
   *
   * @throws Refusal when a version does not exist
   */
  @Transactional(readOnly = true)
  public Proposal propose(String process, int from, int to) {
    administrators.require();
    var known = engine.sameSteps(process, from, to);
    var names = engine.steps(process, from);
    var open = new LinkedHashMap<String, String>();
    for (var step : engine.occupied(process, from)) {
      if (!known.containsKey(step)) {
        open.put(step, names.getOrDefault(step, step));
      }
    }
    return new Proposal(
        new Plan(process, from, to, known),
        engine.count(process, from),
        open,
        engine.steps(process, to));
  }

  /**
   * Takes up to fifty instances over, one after another, and puts each back.
   *
   * @throws MigrationImpossible with each reason
   */
  public Tried tryOut(Plan plan) {
    administrators.require();
    places.require(plan);
    var problems = new ArrayList<Problem>();
    var tried = engine.running(plan.process(), plan.from(), TRIED);
    for (var instance : tried) {
      try {
        undone.executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              migrate(plan, List.of(instance.id()));
            });
      } catch (MigrationImpossible impossible) {
        impossible
            .problems()
            .forEach(
                problem ->
                    problems.add(
                        new Problem(
                            instance.caseNumber(), problem.messageKey(), problem.arguments())));
      }
    }
    if (!problems.isEmpty()) {
      throw new MigrationImpossible(problems);
    }
    return new Tried(
        tried.size(),
        engine.count(plan.process(), plan.from()),
        tried.stream().map(Running::caseNumber).filter(number -> !number.isEmpty()).toList());
  }

  /**
   * Takes all instances over, bit by bit; each case's trail says so, with the reason.
   *
   * @return id of the batch
   * @throws MigrationImpossible when steps have no place
   * @throws Refusal without a reason, or when nothing is under way
   */
  @Transactional
  public String run(Plan plan, String reason) {
    var by = administrators.require();
    var why = Administrators.reason(reason);
    places.require(plan);
    var all = engine.running(plan.process(), plan.from(), MOST);
    if (all.isEmpty()) {
      throw new Refusal(Kind.CONFLICT, "operations.migration.none", plan.process(), plan.from());
    }
    var batch =
        engine.migrateLater(
            plan.process(),
            plan.from(),
            plan.to(),
            plan.places(),
            all.stream().map(Running::id).toList());
    all.stream()
        .map(Running::caseNumber)
        .filter(CaseNumber::isValid)
        .forEach(
            number ->
                trail.record(
                    Entry.by(new CaseNumber(number), "operations.migrated", by, null, why)));
    return batch;
  }

  /** Batches under way. */
  @Transactional(readOnly = true)
  public List<Progress> progress() {
    administrators.require();
    return engine.batches();
  }

  private void migrate(Plan plan, List<String> ids) {
    engine.migrate(plan.process(), plan.from(), plan.to(), plan.places(), ids);
  }
}
