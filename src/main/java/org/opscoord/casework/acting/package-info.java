/** Who does which task for whom while they are away. */
@NamedInterface("acting")
@NullMarked
package org.opscoord.casework.acting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
