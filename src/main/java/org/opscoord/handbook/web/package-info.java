/** The handbook in a browser and on paper. */
@NullMarked
package org.opscoord.handbook.web;

import org.jspecify.annotations.NullMarked;
