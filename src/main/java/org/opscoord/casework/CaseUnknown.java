package org.opscoord.casework;

import org.opscoord.engine.Refusal;

/** No such case, or the person may not know of it. */
public class CaseUnknown extends Refusal {
  public CaseUnknown(String number) {
    super(Kind.UNKNOWN, "case.unknown", number);
  }
}
