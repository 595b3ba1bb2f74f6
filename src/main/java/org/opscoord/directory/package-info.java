/** Who works where: departments, positions, people and roles, and who stands above whom. */
@ApplicationModule(allowedDependencies = {"engine"})
@NullMarked
package org.opscoord.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
