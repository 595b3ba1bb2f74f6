/** Login, REST rules, and the engine's authorizations derived from directory roles. */
@ApplicationModule(allowedDependencies = {"casework", "directory", "engine"})
@NullMarked
package org.opscoord.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
