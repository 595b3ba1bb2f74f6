/** How departments did in a quarter, tied to those that they worked with. */
@NullMarked
package org.opscoord.kpi.scorecard;

import org.jspecify.annotations.NullMarked;
