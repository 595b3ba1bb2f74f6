/** Files that people add to a case: looked at before they are kept, never executed. */
@NamedInterface("attachment")
@NullMarked
package org.opscoord.casework.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
