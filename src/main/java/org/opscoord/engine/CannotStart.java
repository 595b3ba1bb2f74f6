package org.opscoord.engine;

/**
 * The product cannot start as it is set up. Shown as a sentence and what to do, without a stack
 * trace.
 */
public class CannotStart extends RuntimeException {

  private final String action;

  /**
   * @param reason one sentence that says what is in the way
   * @param action what whoever starts the product can do about it
   */
  public CannotStart(String reason, String action) {
    super(reason);
    this.action = action;
  }

  /** What to do. */
  public String action() {
    return action;
  }
}
