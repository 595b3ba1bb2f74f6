/**
 * What people do to a task besides completing it: return it, hand it on, have somebody look at it.
 * Which of it is possible at a step is said by its model.
 */
@NullMarked
@NamedInterface("handling")
package org.opscoord.casework.handling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
