package org.opscoord.casework;

/** What people call the steps of the models. */
public interface StepNames {

  /** The name of a step in the newest models that know it; the id itself when none does. */
  String of(String step);
}
