/** What models may ask of notification. */
@NullMarked
package org.opscoord.notification.process;

import org.jspecify.annotations.NullMarked;
