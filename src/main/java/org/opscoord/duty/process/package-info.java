/** Who is on duty as models ask for it. */
@NullMarked
package org.opscoord.duty.process;

import org.jspecify.annotations.NullMarked;
