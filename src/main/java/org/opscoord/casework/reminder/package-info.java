/** Reminds people of their tasks, tells them of overdue ones, and at last tells their head. */
@NullMarked
package org.opscoord.casework.reminder;

import org.jspecify.annotations.NullMarked;
