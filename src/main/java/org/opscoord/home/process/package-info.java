/** Asks the engine what a person can start and where they may go. */
@NullMarked
package org.opscoord.home.process;

import org.jspecify.annotations.NullMarked;
