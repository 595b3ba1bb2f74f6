/** The demo company on an embedded PostgreSQL. Never part of the packaged jar. */
@ApplicationModule(allowedDependencies = {"directory", "duty", "security", "engine"})
@NullMarked
package org.opscoord.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
