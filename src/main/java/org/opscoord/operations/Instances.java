package org.opscoord.operations;

import java.util.Map;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does to one process instance that went astray. */
@Service
@Transactional
public class Instances {

  private final EngineInstances engine;
  private final Administrators administrators;
  private final Trail trail;

  Instances(EngineInstances engine, Administrators administrators, Trail trail) {
    this.engine = engine;
    this.administrators = administrators;
    this.trail = trail;
  }

  /**
   * Where an instance is and could be.
   *
   * @param at steps with work, by id with name
   * @param steps all steps, by id with name
   */
  public record Places(Map<String, String> at, Map<String, String> steps) {}

  /**
   * Where it is and could be.
   *
   * @throws Refusal when it is not under way
   */
  @Transactional(readOnly = true)
  public Places places(String instance) {
    administrators.require();
    return engine.places(instance);
  }

  /**
   * Ends the work at a step and begins another step instead. The case's trail says so.
   *
   * @throws Refusal without a reason, or when it is not at that step or there is no such other one
   */
  public void move(String instance, String from, String to, String reason) {
    var by = administrators.require();
    var why = Administrators.reason(reason);
    var places = engine.places(instance);
    if (!places.at().containsKey(from)) {
      throw new Refusal(Kind.CONFLICT, "operations.instance.elsewhere", from);
    }
    if (!places.steps().containsKey(to)) {
      throw new Refusal(Kind.INVALID, "operations.instance.nowhere", to);
    }
    engine.move(instance, from, to, why);
    var number = engine.businessKey(instance);
    if (CaseNumber.isValid(number)) {
      trail.record(Entry.by(new CaseNumber(number), "operations.moved", by, to, why));
    }
  }

  /**
   * Begins a finished instance anew at a step, with the variables that it had in the end.
   *
   * @throws Refusal without a reason, when it is under way, or when it is a case: what a case needs
   *     once more is a case of its own
   */
  public void restart(String instance, String at, String reason) {
    administrators.require();
    var why = Administrators.reason(reason);
    if (CaseNumber.isValid(engine.businessKey(instance))) {
      throw new Refusal(Kind.CONFLICT, "operations.instance.case");
    }
    engine.restart(instance, at, why);
  }
}
