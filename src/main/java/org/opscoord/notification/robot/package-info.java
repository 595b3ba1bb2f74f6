/** Robots that speak in the groups of other platforms. */
@NullMarked
package org.opscoord.notification.robot;

import org.jspecify.annotations.NullMarked;
