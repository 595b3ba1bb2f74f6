package org.opscoord.directory;

import org.opscoord.engine.Refusal;

/** The person acting is not an administrator, and this is for administrators. */
public class AdministratorsOnly extends Refusal {
  public AdministratorsOnly() {
    super(Kind.FORBIDDEN, "directory.forbidden");
  }
}
