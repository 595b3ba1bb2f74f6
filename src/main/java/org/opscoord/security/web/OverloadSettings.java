package org.opscoord.security.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much a node does at once.
 *
 * @param requestsAtOnce requests that are worked on at the same time; fewer than the database
 *     connections of the node, so that none waits for one
 * @param patience how long a request waits for its turn before it is refused
 * @param comeBackAfter when whoever was refused may try again, in whole seconds
 */
@ConfigurationProperties("opscoord.overload")
record OverloadSettings(
    @DefaultValue("12") int requestsAtOnce,
    @DefaultValue("50ms") Duration patience,
    @DefaultValue("2s") Duration comeBackAfter) {

  OverloadSettings {
    if (requestsAtOnce < 1) {
      throw new IllegalArgumentException("opscoord.overload.requests-at-once must be 1 or more");
    }
  }
}
