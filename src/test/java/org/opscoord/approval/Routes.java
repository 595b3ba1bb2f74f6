package org.opscoord.approval;

import java.math.BigDecimal;
import java.time.Duration;

/** Lines of routes that the shipped policy does not have. */
final class Routes {

  private Routes() {}

  static RoutedBody body(int stage, String body, VotingMethod method, TimeoutAction onTimeout) {
    return new RoutedBody(
        stage, body, new VotingRule(method, null, false), Duration.ofHours(8), onTimeout);
  }

  static RoutedBody body(int stage, String body, VotingMethod method) {
    return body(stage, body, method, TimeoutAction.REMIND);
  }

  static RoutedBody majority(int stage, String body) {
    return new RoutedBody(
        stage,
        body,
        new VotingRule(VotingMethod.MAJORITY, new BigDecimal("0.5"), false),
        Duration.ofHours(8),
        TimeoutAction.REMIND);
  }
}
