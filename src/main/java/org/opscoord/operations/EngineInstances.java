package org.opscoord.operations;

import org.opscoord.operations.Instances.Places;

/** One process instance of the engine. */
public interface EngineInstances {

  /**
   * @throws org.opscoord.engine.Refusal when it is not under way
   */
  Places places(String instance);

  /** Ends the work at a step and begins another one. */
  void move(String instance, String from, String to, String reason);

  /**
   * Begins a finished instance anew.
   *
   * @throws org.opscoord.engine.Refusal when there is none, it is under way, or has no such step
   */
  void restart(String instance, String at, String reason);

  /** Of a running or finished instance; empty without one. */
  String businessKey(String instance);
}
