package org.opscoord.substitution;

/**
 * Does what follows when an absence begins or is over. Called outside any transaction, on one node
 * at a time, and again until it returns: it must not do twice what is done.
 */
public interface AbsenceFollower {

  /** The first day has come. Not called for an absence that was ended before. */
  void begins(Absence absence);

  /** The last day has passed, or somebody ended it early. */
  void ends(Absence absence);
}
