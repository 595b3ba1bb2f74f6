package org.opscoord.home;

/** Where people work; {@link #id()} is also the engine's name of the application. */
public enum Place {
  /** Complete tasks. */
  TASKLIST("tasklist", true),
  /** Watch processes. */
  COCKPIT("cockpit", true),
  /** See people, groups and rights. */
  ADMIN("admin", true),
  /** Own profile and password. */
  WELCOME("welcome", true),
  /** Description of the API. */
  API("api", false);

  private final String id;
  private final boolean application;

  Place(String id, boolean application) {
    this.id = id;
    this.application = application;
  }

  /** The name in addresses and catalogues. */
  public String id() {
    return id;
  }

  /** Where it is on this installation. */
  public String path() {
    return application ? "/camunda/app/" + id + "/default/" : "/api-docs";
  }

  /** Whether the engine grants access to it; everything else is open to everybody logged in. */
  public boolean application() {
    return application;
  }
}
