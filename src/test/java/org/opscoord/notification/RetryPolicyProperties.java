package org.opscoord.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RetryPolicyProperties {

  @Property
  void eachWaitIsTwiceTheOneBeforeAndTheLastAttemptHasNone(
      @ForAll @IntRange(min = 1, max = 20) int attempts,
      @ForAll @IntRange(min = 1, max = 3_600) int seconds) {
    var policy = new RetryPolicy(attempts, Duration.ofSeconds(seconds));

    var expected = Duration.ofSeconds(seconds);
    for (var failures = 1; failures < attempts; failures++) {
      assertThat(policy.waitAfter(failures)).contains(expected);
      expected = expected.multipliedBy(2);
    }
    assertThat(policy.waitAfter(attempts)).isEmpty();
  }

  @Example
  void aHugeNumberOfAttemptsDoesNotOverflow() {
    assertThat(new RetryPolicy(200, Duration.ofSeconds(30)).waitAfter(150).orElseThrow())
        .isPositive();
  }
}
