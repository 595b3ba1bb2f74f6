/** How people prove who they are: password hashes, wrong passwords, and where they come from. */
@NullMarked
package org.opscoord.security.login;

import org.jspecify.annotations.NullMarked;
