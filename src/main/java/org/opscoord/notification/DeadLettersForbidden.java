package org.opscoord.notification;

import org.opscoord.engine.Refusal;

/** Dead letters are for administrators. */
public class DeadLettersForbidden extends Refusal {
  public DeadLettersForbidden() {
    super(Kind.FORBIDDEN, "deadLetter.forbidden");
  }
}
