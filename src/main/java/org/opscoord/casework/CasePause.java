package org.opscoord.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a case stood still.
 *
 * @param until null while it does
 */
record CasePause(Instant from, @Nullable Instant until) {

  /** The part of it between two instants; of no length when there is none. */
  CasePause within(Instant earliest, Instant latest) {
    return new CasePause(
        from.isBefore(earliest) ? earliest : from, end(latest).isAfter(latest) ? latest : until);
  }

  /** When it ended, or {@code now} while it has not. */
  Instant end(Instant now) {
    return until == null ? now : until;
  }
}
