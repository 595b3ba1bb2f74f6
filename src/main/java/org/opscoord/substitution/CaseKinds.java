package org.opscoord.substitution;

import java.util.Map;

/** The kinds of cases that people work on. */
public interface CaseKinds {

  /**
   * Their names by the three letters that begin a case's number, in the language of the
   * installation.
   */
  Map<String, String> names();
}
