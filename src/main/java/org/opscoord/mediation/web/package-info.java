/** Mediations over HTTP. */
@NullMarked
package org.opscoord.mediation.web;

import org.jspecify.annotations.NullMarked;
