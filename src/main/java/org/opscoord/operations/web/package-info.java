/** Operations over HTTP. */
@NullMarked
package org.opscoord.operations.web;

import org.jspecify.annotations.NullMarked;
