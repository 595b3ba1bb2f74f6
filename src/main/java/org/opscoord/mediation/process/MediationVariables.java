package org.opscoord.mediation.process;

import java.util.List;
import org.opscoord.engine.ProcessVariable;

/** What callers of {@code conflict-mediation} pass and get. */
final class MediationVariables {

  /** What the conflict is about; absent when a mediation was asked for by a form. */
  static final ProcessVariable<String> SUBJECT = ProcessVariable.string("subject");

  /** Ids of the departments; absent when a mediation was asked for by a form. */
  @SuppressWarnings("rawtypes")
  static final ProcessVariable<List> SIDES = new ProcessVariable<>("sides", List.class);

  /** {@code settled}, {@code ruled} or {@code appealed-ruled}. */
  static final ProcessVariable<String> OUTCOME = ProcessVariable.string("mediationOutcome");

  /** What was settled or ruled. */
  static final ProcessVariable<String> TEXT = ProcessVariable.string("mediationText");

  private MediationVariables() {}
}
