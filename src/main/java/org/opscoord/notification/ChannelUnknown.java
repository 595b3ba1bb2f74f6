package org.opscoord.notification;

import org.opscoord.engine.Refusal;

/** There is no such channel. */
public class ChannelUnknown extends Refusal {
  public ChannelUnknown(String channel, String known) {
    super(Kind.INVALID, "preference.channel.unknown", channel, known);
  }
}
