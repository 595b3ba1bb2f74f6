/** What to tell whom, by which channel, and whether it arrived. */
@ApplicationModule(
    allowedDependencies = {
      "casework",
      "casework::handling",
      "casework::conversation",
      "casework::attachment",
      "casework::acting",
      "substitution",
      "approval",
      "duty",
      "directory",
      "calendar",
      "engine"
    })
@NullMarked
package org.opscoord.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
