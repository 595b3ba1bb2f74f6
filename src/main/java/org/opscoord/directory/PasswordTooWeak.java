package org.opscoord.directory;

import org.opscoord.engine.Refusal;

/** The password breaks the installation's policy. */
public class PasswordTooWeak extends Refusal {
  public PasswordTooWeak(PersonId person) {
    super(Kind.INVALID, "directory.password.weak", person.value());
  }
}
