package org.opscoord.decision;

import org.opscoord.casework.CaseNumber;
import org.opscoord.engine.Refusal;

/** The decision stands in the register; its case can no longer be taken back or cancelled. */
public class DecisionRegistered extends Refusal {
  public DecisionRegistered(CaseNumber number) {
    super(Kind.CONFLICT, "decision.registered", number.value());
  }
}
