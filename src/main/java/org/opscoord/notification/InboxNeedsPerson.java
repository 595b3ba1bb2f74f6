package org.opscoord.notification;

import org.opscoord.engine.Refusal;

/** Nobody of the directory is acting, and only people have an inbox. */
public class InboxNeedsPerson extends Refusal {
  public InboxNeedsPerson() {
    super(Kind.FORBIDDEN, "inbox.noPerson");
  }
}
