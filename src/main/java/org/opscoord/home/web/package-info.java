/** The start page over HTTP. */
@NullMarked
package org.opscoord.home.web;

import org.jspecify.annotations.NullMarked;
