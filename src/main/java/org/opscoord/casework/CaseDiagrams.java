package org.opscoord.casework;

import java.util.List;

/** Shows where cases are in their models. */
public interface CaseDiagrams {

  /**
   * The model of a case and the models that it has called, in the order in which they were first
   * begun; of a model that was called several times, the newest call. Empty when the engine's
   * history of the case has been cleaned up.
   */
  List<CaseDiagram> of(CaseNumber number);
}
