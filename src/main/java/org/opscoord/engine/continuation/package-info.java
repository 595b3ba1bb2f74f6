/**
 * What follows a person's step without waiting for anybody is done together with the step, in one
 * transaction; what cannot be done together is a job, as the model says.
 */
@NullMarked
package org.opscoord.engine.continuation;

import org.jspecify.annotations.NullMarked;
