package org.opscoord.casework;

import org.opscoord.engine.Refusal;

/** The case is over; nothing can be done to it any more. */
public class CaseEnded extends Refusal {
  public CaseEnded(CaseNumber number) {
    super(Kind.CONFLICT, "case.ended", number.value());
  }
}
