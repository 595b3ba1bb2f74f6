/** Rounds, stages, waves, seats and votes: decides when a body is decided. */
@ApplicationModule(
    allowedDependencies = {
      "casework",
      "casework::handling",
      "casework::acting",
      "casework::print",
      "duty",
      "directory",
      "calendar",
      "engine"
    })
@NullMarked
package org.opscoord.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
