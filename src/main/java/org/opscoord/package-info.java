/** Operations Coordination: each package below is one room, and says what it is for. */
@NullMarked
package org.opscoord;

import org.jspecify.annotations.NullMarked;
