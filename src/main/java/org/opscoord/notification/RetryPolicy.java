package org.opscoord.notification;

import java.time.Duration;
import java.util.Optional;

/**
 * How often to try, and how long to wait in between.
 *
 * @param attempts at least 1
 * @param first wait after the first failure; doubles with each further one
 */
record RetryPolicy(int attempts, Duration first) {

  /** How long to wait after so many failures; empty when there is no further attempt. */
  Optional<Duration> waitAfter(int failures) {
    return failures >= attempts
        ? Optional.empty()
        : Optional.of(first.multipliedBy(1L << Math.min(failures - 1, 20)));
  }
}
