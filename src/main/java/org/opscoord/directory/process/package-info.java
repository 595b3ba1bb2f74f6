/** Lets the engine's users, groups and memberships follow the directory, and models ask it. */
@NullMarked
package org.opscoord.directory.process;

import org.jspecify.annotations.NullMarked;
