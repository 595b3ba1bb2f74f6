/** Who may see and do what in the engine, derived from the directory. */
@NullMarked
package org.opscoord.security.rights;

import org.jspecify.annotations.NullMarked;
