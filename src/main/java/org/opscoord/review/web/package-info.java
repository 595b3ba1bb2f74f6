/** Reviews over HTTP. */
@NullMarked
package org.opscoord.review.web;

import org.jspecify.annotations.NullMarked;
