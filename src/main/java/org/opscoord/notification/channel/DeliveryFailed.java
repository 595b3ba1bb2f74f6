package org.opscoord.notification.channel;

/** A letter was not accepted; the message says why, for administrators. */
public class DeliveryFailed extends Exception {

  public DeliveryFailed(String reason) {
    super(reason);
  }

  public DeliveryFailed(Throwable cause) {
    super(String.valueOf(cause.getMessage()), cause);
  }
}
