/** Which request may come in, as whom, and how it is told when it may not. */
@NullMarked
package org.opscoord.security.web;

import org.jspecify.annotations.NullMarked;
