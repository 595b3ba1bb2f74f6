/** Action items: what was agreed somewhere, with an owner and a day, chased to the end. */
@ApplicationModule(
    allowedDependencies = {"notification", "casework", "directory", "calendar", "engine"})
@NullMarked
package org.opscoord.action;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
