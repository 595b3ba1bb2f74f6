/** A case on paper: what its rooms say of it, its trail and its files. */
@NamedInterface("print")
@NullMarked
package org.opscoord.casework.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
