/** Asks the engine. */
@NullMarked
package org.opscoord.operations.process;

import org.jspecify.annotations.NullMarked;
