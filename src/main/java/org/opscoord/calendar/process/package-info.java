/** Deadlines as models ask for them. */
@NullMarked
package org.opscoord.calendar.process;

import org.jspecify.annotations.NullMarked;
