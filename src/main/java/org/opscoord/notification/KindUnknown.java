package org.opscoord.notification;

import org.opscoord.engine.Refusal;

/** There is no such kind of message. */
public class KindUnknown extends Refusal {
  public KindUnknown(String kind) {
    super(Kind.INVALID, "preference.kind.unknown", kind);
  }
}
