/** Conflicts between departments, from the positions of each side to what all of them accept. */
@ApplicationModule(
    allowedDependencies = {
      "notification",
      "casework",
      "casework::acting",
      "duty",
      "directory",
      "calendar",
      "engine"
    })
@NullMarked
package org.opscoord.mediation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
