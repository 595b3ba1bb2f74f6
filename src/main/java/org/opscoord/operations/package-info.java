/** What administrators look after: what failed and why, what runs by itself, new model versions. */
@ApplicationModule(allowedDependencies = {"casework", "directory", "engine"})
@NullMarked
package org.opscoord.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
