/** How coordination stands at this moment: what is open, and who waits for whom. */
@NullMarked
package org.opscoord.kpi.overview;

import org.jspecify.annotations.NullMarked;
