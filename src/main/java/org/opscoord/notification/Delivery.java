package org.opscoord.notification;

import org.jspecify.annotations.Nullable;
import org.opscoord.notification.channel.Channel;

/**
 * The way of one message through one channel, to its reader or to a group.
 *
 * @param robot which robot tells a group; null for what goes to the message's own reader
 * @param attempts failed attempts since it was created or last revived
 * @param restarts how often an administrator revived it
 * @param lastError why the last attempt failed, null before any
 * @param messageId the same at every attempt
 */
public record Delivery(
    long id,
    Message message,
    Channel channel,
    @Nullable String robot,
    State state,
    int attempts,
    int restarts,
    @Nullable String lastError,
    String messageId) {

  /** How far it has come. */
  public enum State {
    PENDING,
    SENT,
    /** Given up after the last attempt, until an administrator revives it. */
    DEAD
  }
}
