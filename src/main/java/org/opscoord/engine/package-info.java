/**
 * The little shared engine code: typed variables, model deployment and policy, localisation,
 * refusals.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.opscoord.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
