/** Reads deployed models through the engine. */
@NullMarked
package org.opscoord.handbook.process;

import org.jspecify.annotations.NullMarked;
