/** Measures that models record. */
@NullMarked
package org.opscoord.kpi.process;

import org.jspecify.annotations.NullMarked;
