/** What people have written into start forms and not sent yet. */
@NullMarked
package org.opscoord.casework.draft;

import org.jspecify.annotations.NullMarked;
