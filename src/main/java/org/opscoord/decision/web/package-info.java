/** The register of decisions over HTTP. */
@NullMarked
package org.opscoord.decision.web;

import org.jspecify.annotations.NullMarked;
