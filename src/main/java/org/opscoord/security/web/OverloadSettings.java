package org.opscoord.security.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much a node does at once.
 *
 * @param requestsAtOnce requests that are worked on at the same time; fewer than the database
 *     connections of the node, so that none waits for one. Zero: two for each processor and two
 *     more, as some wait for the database meanwhile, but no more than {@value #MOST}
 * @param waiting how many others wait for their turn; all beyond them are refused at once. Zero:
 *     three for each that is worked on, which is what a few people's pages ask for together
 * @param patience how long one of those waits before it is refused as well
 * @param pressedPatience the same from when somebody was refused at once until nobody waits
 * @param comeBackAfter when whoever was refused may try again, in whole seconds
 */
@ConfigurationProperties("opscoord.overload")
record OverloadSettings(
    @DefaultValue("0") int requestsAtOnce,
    @DefaultValue("0") int waiting,
    @DefaultValue("2s") Duration patience,
    @DefaultValue("20ms") Duration pressedPatience,
    @DefaultValue("2s") Duration comeBackAfter) {

  private static final int MOST = 16;
  private static final int WAITING_FOR_EACH = 3;

  OverloadSettings {
    if (requestsAtOnce < 0 || waiting < 0) {
      throw new IllegalArgumentException(
          "opscoord.overload.requests-at-once and waiting must not be below zero");
    }
    if (requestsAtOnce == 0) {
      requestsAtOnce = Math.min(MOST, 2 * Runtime.getRuntime().availableProcessors() + 2);
    }
    if (waiting == 0) {
      waiting = WAITING_FOR_EACH * requestsAtOnce;
    }
  }
}
