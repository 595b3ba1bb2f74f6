package org.opscoord.duty;

import org.opscoord.engine.Refusal;

/** The person acting is neither coordinator nor administrator, and this is for those. */
public class RosterForbidden extends Refusal {
  public RosterForbidden() {
    super(Kind.FORBIDDEN, "duty.forbidden");
  }
}
