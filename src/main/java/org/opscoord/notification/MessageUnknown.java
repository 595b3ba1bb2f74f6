package org.opscoord.notification;

import org.opscoord.engine.Refusal;

/** There is no such message, or it is somebody else's. */
public class MessageUnknown extends Refusal {
  public MessageUnknown() {
    super(Kind.UNKNOWN, "inbox.unknown");
  }
}
