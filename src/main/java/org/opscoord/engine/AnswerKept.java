package org.opscoord.engine;

/**
 * A command of which the product may keep what somebody answered, as given and for good, so that
 * the engine's history need not keep each value once more.
 */
public interface AnswerKept {

  /** Whether the answer is kept; false before it is. */
  boolean keepsAnswer();
}
