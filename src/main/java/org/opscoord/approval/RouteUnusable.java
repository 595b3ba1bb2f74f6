package org.opscoord.approval;

import org.jspecify.annotations.Nullable;

/**
 * The approval route gave something that no approval can be run by. Not a mistake of the person who
 * asks for approval: it stays an exception, so that an incident shows it to administrators and
 * process owners.
 */
class RouteUnusable extends RuntimeException {
  RouteUnusable(String what, @Nullable Object value) {
    super("The approval route is unusable: %s (%s)".formatted(what, value));
  }
}
