package org.opscoord.directory;

import java.util.Arrays;
import java.util.Optional;

/** Duties beyond a department. {@link #id()} is also the engine's group id. */
public enum Role {
  /** Keeps cases moving across departments; sees every case. */
  COORDINATOR("coordinator"),
  /** Edits and deploys models and rule tables. */
  PROCESS_OWNER("process-owner"),
  /** Runs the installation; the only one with write access in Cockpit. */
  ADMINISTRATOR("camunda-admin"),
  /** Member of the strategic decision committee. */
  STRATEGIC_COMMITTEE("strategic-committee"),
  /** Executive who decides alone in an emergency. */
  DUTY_EXECUTIVE("duty-executive");

  private final String id;

  Role(String id) {
    this.id = id;
  }

  /** The role's name in imports and models, and the engine's group id. */
  public String id() {
    return id;
  }

  /** The role of that id. */
  public static Optional<Role> of(String id) {
    return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
  }
}
