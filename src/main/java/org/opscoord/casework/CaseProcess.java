package org.opscoord.casework;

/** What the process of a case can be told from outside. */
public interface CaseProcess {

  /**
   * The requester takes the case back. The model decides what follows.
   *
   * @return false when the case's process does not listen for it at its present step
   */
  boolean withdraw(CaseNumber number, String reason);

  /** A coordinator ends the case; otherwise as {@link #withdraw}. */
  boolean cancel(CaseNumber number, String reason);
}
