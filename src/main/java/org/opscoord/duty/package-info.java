/** Who is on duty: rosters of the executives and of departments, their import, and swaps. */
@ApplicationModule(allowedDependencies = {"directory", "engine"})
@NullMarked
package org.opscoord.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
