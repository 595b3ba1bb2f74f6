/** Files that people add to a case: looked at before they are kept, never executed. */
@NullMarked
package org.opscoord.casework.attachment;

import org.jspecify.annotations.NullMarked;
