/** The case file: its number, register, answers to forms and trail, and the life of its tasks. */
@ApplicationModule(allowedDependencies = {"directory", "calendar", "substitution", "engine"})
@NullMarked
package org.opscoord.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
