/** The approval as a process: its delegates, what its model asks, and what the room asks of it. */
@NullMarked
package org.opscoord.approval.process;

import org.jspecify.annotations.NullMarked;
