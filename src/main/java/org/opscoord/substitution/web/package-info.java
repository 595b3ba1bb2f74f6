/** The substitutes of people, for themselves and for coordinators. */
@NullMarked
package org.opscoord.substitution.web;

import org.jspecify.annotations.NullMarked;
