package org.opscoord.duty;

import org.opscoord.engine.Refusal;

/** An offer does not say to whom. */
public class ColleagueMissing extends Refusal {
  public ColleagueMissing() {
    super(Kind.INVALID, "duty.swap.colleagueMissing");
  }
}
