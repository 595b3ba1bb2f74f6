/**
 * The standard operating procedure and who is responsible for what, read off the deployed models.
 */
@ApplicationModule(
    allowedDependencies = {
      "casework",
      "casework::print",
      "directory",
      "engine",
      "engine::deployment"
    })
@NullMarked
package org.opscoord.handbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
