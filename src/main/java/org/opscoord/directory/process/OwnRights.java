package org.opscoord.directory.process;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Lets the product act by itself on the engine's users and groups. Whoever set it off has been
 * checked against the directory before, which is the source; what the engine would allow that
 * person follows from it and may be just about to change.
 */
@Component
class OwnRights {

  private final IdentityService identity;

  OwnRights(@Lazy IdentityService identity) {
    this.identity = identity;
  }

  void run(Runnable work) {
    var acting = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      work.run();
    } finally {
      if (acting != null) {
        identity.setAuthentication(acting.getUserId(), acting.getGroupIds(), acting.getTenantIds());
      }
    }
  }
}
