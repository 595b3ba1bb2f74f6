/**
 * The engine's authorizations, derived from the directory's roles and from who holds which task.
 */
@NullMarked
package org.opscoord.security.authorization;

import org.jspecify.annotations.NullMarked;
