/** Who is away, and who stands in: absences, their rules, and who does what for whom. */
@ApplicationModule(allowedDependencies = {"directory", "engine"})
@NullMarked
package org.opscoord.substitution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
