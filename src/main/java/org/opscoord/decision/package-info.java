/** Coordinated decisions, from the request to the register and the review. */
@ApplicationModule(
    allowedDependencies = {
      "approval",
      "notification",
      "casework",
      "casework::print",
      "directory",
      "calendar",
      "engine"
    })
@NullMarked
package org.opscoord.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
