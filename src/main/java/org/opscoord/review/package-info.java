/** The mechanism reviews itself: how a process went, what becomes of it, what a change brought. */
@ApplicationModule(allowedDependencies = {"casework", "directory", "engine"})
@NullMarked
package org.opscoord.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
