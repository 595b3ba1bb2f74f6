/** Working time: when a deadline falls, and how much working time lies between two instants. */
@ApplicationModule(allowedDependencies = {"directory", "engine"})
@NullMarked
package org.opscoord.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
