/** Facts over HTTP. */
@NullMarked
package org.opscoord.kpi.web;

import org.jspecify.annotations.NullMarked;
