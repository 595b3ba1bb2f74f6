/** What other systems measure, and what calls for an issue. */
@NullMarked
package org.opscoord.kpi.outside;

import org.jspecify.annotations.NullMarked;
