/** The inbox and its administration over HTTP. */
@NullMarked
package org.opscoord.notification.web;

import org.jspecify.annotations.NullMarked;
