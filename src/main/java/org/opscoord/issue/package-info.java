/** Issues: reported by anybody, climbing by themselves until somebody owns and solves them. */
@ApplicationModule(
    allowedDependencies = {
      "notification",
      "casework",
      "casework::print",
      "duty",
      "directory",
      "calendar",
      "engine"
    })
@NullMarked
package org.opscoord.issue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
