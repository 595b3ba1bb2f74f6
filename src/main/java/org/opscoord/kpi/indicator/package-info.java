/** What is measured, against which targets, and what the figures are. */
@NullMarked
package org.opscoord.kpi.indicator;

import org.jspecify.annotations.NullMarked;
