/** Approvals over HTTP. */
@NullMarked
package org.opscoord.approval.web;

import org.jspecify.annotations.NullMarked;
