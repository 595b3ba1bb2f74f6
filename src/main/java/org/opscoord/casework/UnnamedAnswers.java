package org.opscoord.casework;

/**
 * Knows answers of people who gave no name. They are kept under whoever holds the task, and the
 * trail names nobody. Beans of this type are found by themselves.
 */
public interface UnnamedAnswers {

  /** Whether it was not the holder of the task who gave the answer. */
  boolean concerns(Answer answer);
}
