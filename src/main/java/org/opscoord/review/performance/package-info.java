/** Reviews of departments: how they did in a quarter, and what they are to reach next. */
@NamedInterface("performance")
@NullMarked
package org.opscoord.review.performance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
