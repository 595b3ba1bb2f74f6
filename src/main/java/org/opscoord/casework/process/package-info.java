/** The engine's side of the case file: checked forms, cases opened by a start, tasks as events. */
@NullMarked
package org.opscoord.casework.process;

import org.jspecify.annotations.NullMarked;
