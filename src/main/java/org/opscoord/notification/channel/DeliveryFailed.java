package org.opscoord.notification.channel;

import java.time.Duration;

/** A letter was not accepted; the message says why, for administrators. */
public class DeliveryFailed extends Exception {

  private final Duration pause;

  public DeliveryFailed(String reason) {
    this(reason, Duration.ZERO);
  }

  /**
   * @param pause how long the receiver wants to be left alone at least
   */
  public DeliveryFailed(String reason, Duration pause) {
    super(reason);
    this.pause = pause;
  }

  public DeliveryFailed(Throwable cause) {
    super(String.valueOf(cause.getMessage()), cause);
    this.pause = Duration.ZERO;
  }

  /** How long to wait at least before the next attempt. */
  public Duration pause() {
    return pause;
  }
}
