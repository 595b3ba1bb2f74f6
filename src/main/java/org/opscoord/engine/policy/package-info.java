/**
 * What models may do: only listed beans are visible to expressions, queries evaluate next to none,
 * and a deployment that carries code is refused with the place and the rule.
 */
@NullMarked
package org.opscoord.engine.policy;

import org.jspecify.annotations.NullMarked;
