/** Action items over HTTP. */
@NullMarked
package org.opscoord.action.web;

import org.jspecify.annotations.NullMarked;
