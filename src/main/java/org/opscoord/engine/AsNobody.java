package org.opscoord.engine;

import org.camunda.bpm.engine.IdentityService;

/**
 * Lets the product act in the engine by itself, as the job executor does: what it does is nobody's
 * doing and needs nobody's rights. Whoever set it off has been checked before.
 */
public final class AsNobody {

  private AsNobody() {}

  /** Does the work and lets whoever was acting act again, even if it fails. */
  public static void run(IdentityService identity, Runnable work) {
    var acting = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      work.run();
    } finally {
      if (acting != null) {
        identity.setAuthentication(acting);
      }
    }
  }
}
