package org.opscoord.notification.channel;

import java.time.Instant;

/** A delivery has to wait for its turn, which is no failure. */
public class PutOff extends Exception {

  private final transient Instant until;

  public PutOff(Instant until) {
    super("Put off until " + until);
    this.until = until;
  }

  public Instant until() {
    return until;
  }
}
