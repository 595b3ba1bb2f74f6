/** Ways out of the house, behind one interface. */
@NullMarked
package org.opscoord.notification.channel;

import org.jspecify.annotations.NullMarked;
