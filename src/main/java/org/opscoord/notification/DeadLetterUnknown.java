package org.opscoord.notification;

import org.opscoord.engine.Refusal;

/** The delivery is not dead, or there is none. */
public class DeadLetterUnknown extends Refusal {
  public DeadLetterUnknown(long id) {
    super(Kind.UNKNOWN, "deadLetter.unknown", String.valueOf(id));
  }
}
