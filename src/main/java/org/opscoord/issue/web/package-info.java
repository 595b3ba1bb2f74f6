/** Issues over HTTP. */
@NullMarked
package org.opscoord.issue.web;

import org.jspecify.annotations.NullMarked;
