/** The start page: who am I, what can I start, where do I go. */
@ApplicationModule(allowedDependencies = {"casework", "directory", "engine"})
@NullMarked
package org.opscoord.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
